package org.qunxing.allocation;

import org.jspecify.annotations.Nullable;

/**
 * A portion of a pool. Part 0 is for everybody; the others are reserved, for instance for a
 * counter, a unit's quota or people who need large type.
 *
 * @param capacity in units; null without limit
 */
public record Part(int number, String name, @Nullable Integer capacity) {

  /** The portion for everybody. */
  public static final int GENERAL = 0;

  public static Part general(@Nullable Integer capacity) {
    return new Part(GENERAL, "", capacity);
  }
}
