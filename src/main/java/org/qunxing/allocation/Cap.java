package org.qunxing.allocation;

import java.util.UUID;

/**
 * A limit over all pools that share it: so many units in a season, for one household, for one unit.
 *
 * @param id the same for all pools that share it
 * @param name as people know it: 2026 年观影季
 * @param most units held at any time
 */
public record Cap(UUID id, String name, Counts counts, int most) {

  /** For whom units are counted. A claim that does not name its household is not counted there. */
  public enum Counts {
    HOLDER,
    HOUSEHOLD,
    UNIT
  }
}
