package org.qunxing.allocation.slots;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish for a time. The owner has checked that this holder may book.
 *
 * @param unit whose share it counts on; null: no unit's
 * @param forUnit whether it is the unit's own event rather than the holder's
 */
public record Wish(UUID resource, Span during, UUID holder, @Nullable UUID unit, boolean forUnit) {

  public Wish {
    if (forUnit && unit == null) {
      throw new IllegalArgumentException("for which unit?");
    }
  }

  /** For oneself, on no unit's share. */
  public static Wish of(UUID resource, Span during, UUID holder) {
    return new Wish(resource, during, holder, null, false);
  }
}
