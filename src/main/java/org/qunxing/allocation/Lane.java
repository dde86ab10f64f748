package org.qunxing.allocation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.qunxing.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims that wait for their turn, answered together by one worker at a time. There is a worker
 * while somebody waits; one that dies is followed by another.
 *
 * <p>Answering is idempotent, so what fails is simply asked again until its time is over. A claim
 * whose time is over before anybody looked at it is left alone.
 */
final class Lane {

  private static final int MOST_TOGETHER = 1_024;
  private static final int MOST_WAITING = 16_384;
  private static final Duration MOMENT = Duration.ofNanos(100_000);
  private static final int MOMENTS = 10;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Logger log = LoggerFactory.getLogger(Lane.class);

  private final BlockingQueue<Asked> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean busy = new AtomicBoolean();
  private final String name;
  private final DataSource database;
  private final Together together;

  Lane(String name, DataSource database, Together together) {
    this.name = name;
    this.database = database;
    this.together = together;
  }

  /** Answers a batch; what it has not completed when it throws is asked again. */
  interface Together {
    void answer(Connection connection, List<Asked> batch) throws SQLException;
  }

  /**
   * A claim and the one who waits for its answer.
   *
   * @param until nanoseconds of this machine's clock
   */
  record Asked(PoolId pool, Claim claim, long until, CompletableFuture<Outcome> answer) {

    static Asked within(Duration patience, PoolId pool, Claim claim) {
      return new Asked(
          pool, claim, System.nanoTime() + patience.toNanos(), new CompletableFuture<>());
    }

    boolean isOver() {
      return System.nanoTime() - until >= 0;
    }

    void unknownUnlessAnswered() {
      answer.completeExceptionally(new Refusal(AllocationReason.OUTCOME_UNKNOWN));
    }
  }

  /** False when too many wait already. */
  boolean add(Asked asked) {
    boolean added = waiting.offer(asked);
    beginUnlessBusy();
    return added;
  }

  private void beginUnlessBusy() {
    if (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name(name).start(this::work);
    }
  }

  private void work() {
    try {
      List<Asked> batch = next(0);
      while (!batch.isEmpty()) {
        answer(batch);
        batch = next(batch.size());
      }
    } finally {
      busy.set(false);
      beginUnlessBusy();
    }
  }

  /**
   * Those whose answers have just come ask for the next thing a moment later: after a large batch a
   * moment's patience makes the next one large, too, and saves commits.
   */
  private List<Asked> next(int last) {
    for (int i = 0; i < MOMENTS && waiting.size() < last / 2; i++) {
      LockSupport.parkNanos(MOMENT.toNanos());
    }
    List<Asked> batch = new ArrayList<>();
    waiting.drainTo(batch, MOST_TOGETHER);
    return batch;
  }

  /** Whatever happens, nobody is left waiting for an answer that does not come. */
  private void answer(List<Asked> batch) {
    try {
      askUntilAnswered(batch);
    } finally {
      batch.forEach(Asked::unknownUnlessAnswered);
    }
  }

  private void askUntilAnswered(List<Asked> batch) {
    List<Asked> open = stillOpen(batch);
    while (!open.isEmpty()) {
      try (Connection connection = database.getConnection()) {
        together.answer(connection, open);
        return;
      } catch (SQLException e) {
        log.warn("Claims have to be asked again: {}", e.getMessage());
        pause();
        open = stillOpen(open);
      }
    }
  }

  /** Those without an answer whose time is not over; the others are told. */
  private static List<Asked> stillOpen(List<Asked> batch) {
    List<Asked> open = new ArrayList<>();
    for (Asked asked : batch) {
      if (asked.answer().isDone()) {
        continue;
      }
      if (asked.isOver()) {
        asked.unknownUnlessAnswered();
      } else {
        open.add(asked);
      }
    }
    return open;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.plusMillis(ThreadLocalRandom.current().nextLong(PAUSE.toMillis())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
