package org.qunxing.allocation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.qunxing.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The door for many at once: claims that wait on this node are decided together, in one statement
 * and one commit, so that one row's lock and one write to the disk serve hundreds of people.
 *
 * <p>An answer is given after the commit. Without an answer the outcome is <em>unknown</em>, never
 * "no": whoever asks again finds what was decided.
 */
@Component
public class Rush {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final int LANES = 2;

  private final List<Lane> writers;
  private final Lane reader;
  private final SoldOutMemory soldOut;
  private final Duration patience;

  @Autowired
  Rush(DataSource database, SoldOutMemory soldOut) {
    this(database, soldOut, PATIENCE);
  }

  /**
   * @param patience after which an outcome is unknown
   */
  Rush(DataSource database, SoldOutMemory soldOut, Duration patience) {
    this.soldOut = soldOut;
    this.patience = patience;
    this.writers =
        Stream.generate(() -> new Lane("claims", database, new DecideTogether(soldOut)))
            .limit(LANES)
            .toList();
    this.reader = new Lane("claims known", database, new AskWhoHolds());
  }

  /**
   * Decides, and waits for it: outside of any transaction, since the answer is on disk by then.
   *
   * @throws Refusal {@link AllocationReason#CROWDED} when too many wait here, and {@link
   *     AllocationReason#OUTCOME_UNKNOWN} when the database did not answer in time
   */
  public Outcome claim(PoolId pool, Claim claim) {
    return answer(ask(pool, claim));
  }

  CompletableFuture<Outcome> ask(PoolId pool, Claim claim) {
    Lane lane = soldOut.isKnown(pool) ? reader : writer(pool);
    Lane.Asked asked = Lane.Asked.within(patience, pool, claim);
    if (!lane.add(asked)) {
      throw new Refusal(AllocationReason.CROWDED);
    }
    return asked.answer();
  }

  /** Claims of one pool stay in one lane, in the order in which they came. */
  private Lane writer(PoolId pool) {
    return writers.get(Math.floorMod(pool.hashCode(), writers.size()));
  }

  private Outcome answer(CompletableFuture<Outcome> asked) {
    try {
      return asked.get(patience.toMillis() + 1_000, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException no ? no : new IllegalStateException(e);
    } catch (TimeoutException e) {
      throw new Refusal(AllocationReason.OUTCOME_UNKNOWN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(AllocationReason.OUTCOME_UNKNOWN);
    }
  }
}
