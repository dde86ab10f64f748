package org.qunxing.card;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;

/**
 * The member's own card.
 *
 * @param card null for people without a living membership
 */
public record CardPage(@Nullable Card card) {

  /**
   * One card with a fresh code.
   *
   * @param lines the lines of which there is a card
   * @param digits the code for those who type it, in two groups
   * @param modules the square code's dark squares as an SVG path, {@code size} squares a side
   * @param secondsLeft until a new code is due
   */
  public record Card(
      String name,
      String number,
      Line line,
      String unit,
      List<Line> lines,
      String digits,
      String modules,
      int size,
      Instant shownUntil,
      long secondsLeft) {}
}
