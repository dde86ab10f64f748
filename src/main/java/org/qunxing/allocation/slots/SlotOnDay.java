package org.qunxing.allocation.slots;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slot of a resource on a day, for one who looks for a time.
 *
 * @param booking one's own; null otherwise
 */
public record SlotOnDay(
    UUID resource, String name, String place, Span during, State state, @Nullable UUID booking) {

  /** How it stands for her. */
  public enum State {
    FREE,
    MINE,
    TAKEN,
    CLOSED,
    /** Begun or over. */
    PAST
  }
}
