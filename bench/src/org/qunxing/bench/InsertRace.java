package org.qunxing.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Fact;
import org.qunxing.measures.Measures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Single facts through the door, each in its own transaction, in short phases in turns: while the
 * platform's own job folds at its own interval, and while it stands still.
 *
 * <p>A phase with folding lasts from the end of one fold to the end of another, so that it pays for
 * the folding of as many facts as it records; what a phase without folding leaves behind is folded
 * before the clock starts again.
 */
final class InsertRace {

  private static final int ROUNDS = 5;
  private static final Duration PHASE = Duration.ofSeconds(6);
  private static final Duration LONGEST_PHASE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Measures measures;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Scheduler scheduler;
  private int number;

  InsertRace(
      Measures measures,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Scheduler scheduler) {
    this.measures = measures;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.scheduler = scheduler;
  }

  /**
   * By how much a fact takes longer to record while folding is on: 0.03 is three percent. Median of
   * the rounds, each compared with itself, the order changing from round to round.
   */
  double slowdown() {
    double[] off = new double[ROUNDS];
    double[] on = new double[ROUNDS];
    double[] slowdown = new double[ROUNDS];
    withFolding(Duration.ZERO);
    for (int round = 0; round < ROUNDS; round++) {
      if (round % 2 == 0) {
        off[round] = withoutFolding();
        on[round] = withFolding(PHASE);
      } else {
        on[round] = withFolding(PHASE);
        off[round] = withoutFolding();
      }
      slowdown[round] = on[round] / off[round] - 1;
    }
    MeasuresBench.say(
        "  a fact takes %.3f ms without folding, %.3f ms with it",
        Timing.median(off), Timing.median(on));
    return Timing.median(slowdown);
  }

  private double withoutFolding() {
    return record(PHASE, false);
  }

  private double withFolding(Duration atLeast) {
    scheduler.resume();
    record(Duration.ZERO, true);
    double time = record(atLeast, true);
    scheduler.pause();
    awaitIdle();
    return time;
  }

  /**
   * @param toAFold whether to go on until a fold has ended after {@code atLeast}
   * @return milliseconds a fact
   */
  private double record(Duration atLeast, boolean toAFold) {
    long start = System.nanoTime();
    long nextLook = start;
    String line = line();
    int done = 0;
    while (true) {
      transaction.executeWithoutResult(_ -> measures.record(next()));
      done++;
      long now = System.nanoTime();
      if (now < nextLook) {
        continue;
      }
      // Asked in both kinds of phases, so that asking costs both the same.
      String present = line();
      nextLook = now + LOOK.toNanos();
      boolean folded = !present.equals(line);
      boolean over = now - start > atLeast.toNanos();
      if (over && (folded || !toAFold) || now - start > LONGEST_PHASE.toNanos()) {
        return (now - start) / 1e6 / done;
      }
      line = over ? line : present;
    }
  }

  private String line() {
    return jdbc.sql("select cast(folded_before as text) from measures.watermark")
        .query(String.class)
        .single();
  }

  private void awaitIdle() {
    while (!scheduler.getCurrentlyExecuting().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private Fact next() {
    number++;
    return new Fact(
        "bench.m" + number % MeasuresBench.MEASURES,
        UnitPath.of("bench.s" + number % 5 + ".u" + number % 100),
        LocalDate.of(2025, 12, 1 + number % 28),
        BigDecimal.ONE,
        Map.of("kind", "A"),
        "HD-" + number,
        "/bench/" + number);
  }
}
