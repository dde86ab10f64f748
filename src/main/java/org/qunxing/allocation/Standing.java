package org.qunxing.allocation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a living claim stands.
 *
 * @param position in the queue, 1 is next; 0 when not in it
 * @param offerUntil when an offer ends; null when there is none
 */
public record Standing(
    PoolId pool,
    long turn,
    UUID holder,
    UUID request,
    int units,
    int part,
    State state,
    int position,
    Instant askedAt,
    @Nullable Instant offerUntil) {

  /** The states of a claim that counts. */
  public enum State {
    HELD,
    WAITING,
    OFFERED,
    ENTERED
  }
}
