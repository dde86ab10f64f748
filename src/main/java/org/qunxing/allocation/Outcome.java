package org.qunxing.allocation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a claim. The same holder asking again gets the same answer. */
public sealed interface Outcome {

  /** It is on disk: the claim has a turn, and with the pool that names it for ever. */
  sealed interface Recorded extends Outcome {

    /** Rises in the order in which the pool's claims were decided, from 1. */
    long turn();
  }

  /** Yours. */
  record Held(long turn, int part) implements Recorded {}

  /** The next freed units go down the list in the order of the turns. */
  record Waiting(long turn) implements Recorded {}

  /** Yours if you take it in time. */
  record Offered(long turn, int part) implements Recorded {}

  /** In the draw. */
  record Entered(long turn) implements Recorded {}

  /** Nothing left, and nobody may wait, or the queue is full. */
  record SoldOut() implements Outcome {}

  /** Not open yet, by the database's clock. */
  record NotYet() implements Outcome {}

  /** No longer open, by the database's clock. */
  record Over() implements Outcome {}

  /** Called off. */
  record Stopped() implements Outcome {}

  /**
   * The holder, household or unit has had what it may have.
   *
   * @param cap the limit over several pools that stands in the way; null for the pool's own
   */
  record LimitReached(@Nullable UUID cap) implements Outcome {}
}
