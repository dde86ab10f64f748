package org.qunxing.allocation.slots;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking, past or to come.
 *
 * @param note why it was released or closed; empty otherwise
 */
public record Booking(
    UUID id,
    UUID resource,
    String resourceName,
    String place,
    Span during,
    Kind kind,
    UUID holder,
    @Nullable UUID unit,
    State state,
    String note,
    Instant bookedAt) {

  /** For whom. */
  public enum Kind {
    PERSON,
    UNIT,
    /** Nobody can have it. */
    CLOSED
  }

  /** What became of it. When its time is over, {@code BOOKED} means that it was used. */
  public enum State {
    BOOKED,
    CANCELLED,
    /** Taken back because the resource was closed; no fault of the holder. */
    RELEASED,
    NO_SHOW
  }
}
