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
 * Single facts, each in its own transaction, in turns: into a plain table of the same columns and
 * indexes without any rollup, and through the door while the folder runs.
 */
final class InsertRace {

  private static final int ROUNDS = 10;
  private static final Duration BLOCK = Duration.ofMillis(2500);

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
   * The share of the rate that the rollups cost: 0.03 is three percent fewer facts a second. Median
   * of the rounds, each compared with itself, the order changing from round to round.
   */
  double slowdown() {
    makePlainTable();
    double[] plain = new double[ROUNDS];
    double[] counted = new double[ROUNDS];
    double[] slowdown = new double[ROUNDS];
    withoutRollups();
    withRollups();
    for (int round = 0; round < ROUNDS; round++) {
      if (round % 2 == 0) {
        plain[round] = withoutRollups();
        counted[round] = withRollups();
      } else {
        counted[round] = withRollups();
        plain[round] = withoutRollups();
      }
      slowdown[round] = 1 - counted[round] / plain[round];
    }
    MeasuresBench.say(
        "  single facts a second: %.0f into a plain table, %.0f through the door with the folder"
            + " running",
        Timing.median(plain), Timing.median(counted));
    return Timing.median(slowdown);
  }

  private double withoutRollups() {
    return rate(() -> insertPlain(next()));
  }

  private double withRollups() {
    scheduler.resume();
    double rate = rate(() -> measures.record(next()));
    scheduler.pause();
    return rate;
  }

  private void makePlainTable() {
    jdbc.sql("create schema bench").update();
    jdbc.sql(
            """
            create table bench.plain (
              number bigint generated always as identity primary key,
              recorded_at timestamptz not null default clock_timestamp(),
              measure text not null, unit_path ltree not null, day date not null,
              occurrences smallint not null, quantity numeric not null, tags text[] not null,
              subject text not null, link text not null, correction text)
            """)
        .update();
    jdbc.sql("create index on bench.plain (measure, day)").update();
  }

  private double rate(Runnable insert) {
    long start = System.nanoTime();
    int done = 0;
    while (System.nanoTime() - start < BLOCK.toNanos()) {
      transaction.executeWithoutResult(_ -> insert.run());
      done++;
    }
    return done * 1e9 / (System.nanoTime() - start);
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

  private void insertPlain(Fact fact) {
    jdbc.sql(
            """
            insert into bench.plain
              (measure, unit_path, day, occurrences, quantity, tags, subject, link, correction)
            values (:measure, cast(:unit as ltree), :day, :occurrences, :quantity,
                    string_to_array(:tags, '&'), :subject, :link, :correction)
            """)
        .param("measure", fact.measure())
        .param("unit", fact.unit().value())
        .param("day", fact.day())
        .param("occurrences", 1)
        .param("quantity", fact.quantity())
        .param("tags", String.join("&", fact.tagList()))
        .param("subject", fact.subject())
        .param("link", fact.link())
        .param("correction", null)
        .update();
  }
}
