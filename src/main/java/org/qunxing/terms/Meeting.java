package org.qunxing.terms;

import java.time.LocalDate;

/**
 * A meeting that elected.
 *
 * @param entitled who should have come: all members, or all delegates of a congress
 * @param present who came
 * @param ballots valid ballots
 */
public record Meeting(LocalDate heldOn, int entitled, int present, int ballots) {

  /** Whether the figures can all be true. */
  public boolean isConsistent() {
    return entitled > 0 && ballots >= 0 && ballots <= present && present <= entitled;
  }
}
