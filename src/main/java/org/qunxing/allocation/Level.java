package org.qunxing.allocation;

import org.jspecify.annotations.Nullable;

/**
 * How far a part of a pool is given out.
 *
 * @param capacity null without limit
 * @param taken units held or offered
 * @param turns claims recorded so far in the whole pool, on part 0
 * @param waiting claims in the queue of the whole pool, on part 0
 */
public record Level(
    int part, String name, @Nullable Integer capacity, int taken, long turns, int waiting) {

  /** Units that nobody holds; null without limit. */
  public @Nullable Integer left() {
    return capacity == null ? null : capacity - taken;
  }
}
