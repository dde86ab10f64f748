package org.qunxing.allocation;

import java.time.Instant;
import java.util.UUID;

/**
 * What happened to a claim; told to the pool's owner once, in this order for each claim.
 *
 * @param turn names the claim within its pool
 */
public record Change(
    PoolId pool, long turn, Kind kind, UUID holder, UUID request, int units, int part, Instant at) {

  /** What it was. */
  public enum Kind {
    /** The holder has it: at once, from the queue, by accepting an offer, or by lot. */
    GIVEN,
    /** The holder waits. */
    QUEUED,
    /** The holder takes part in the draw. */
    ENTERED,
    /** Freed capacity is offered to the holder for a while. */
    OFFERED,
    /**
     * The holder gave it back, or gave up waiting; or an entry in a draw ended in a place in the
     * queue, which is a claim of its own.
     */
    RELEASED,
    /** The offer ended unanswered. */
    LAPSED,
    /** Its turn in the queue came, but a limit had been reached meanwhile. */
    PASSED_OVER,
    /** The lot fell on others, and nobody may wait. */
    NOT_DRAWN
  }
}
