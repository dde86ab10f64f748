package org.qunxing.allocation.draws;

import java.util.Comparator;
import java.util.List;

/**
 * What is declared of a draw before anybody can enter.
 *
 * @param title as people know the thing
 * @param lots who gets how many; a claim whose weight is not among them takes part with the fewest
 * @param partyMost how many people may take part as one entry; 1: everybody alone
 */
public record DrawTerms(String title, List<Lots> lots, int partyMost) {

  /** The most people in one entry. */
  public static final int LARGEST_PARTY = 5;

  public DrawTerms {
    lots = lots.stream().sorted(Comparator.comparing(Lots::lots)).toList();
    if (lots.isEmpty() || lots.stream().map(Lots::lots).distinct().count() < lots.size()) {
      throw new IllegalArgumentException("lots are declared once each: " + lots);
    }
    if (partyMost < 1 || partyMost > LARGEST_PARTY) {
      throw new IllegalArgumentException("a party of " + partyMost);
    }
  }

  /**
   * @param lots 1 to 100
   * @param who has them, in plain words: 本季没有中过签的人
   */
  public record Lots(int lots, String who) {}

  /** One lot for everybody, each alone. */
  public static DrawTerms equal(String title) {
    return new DrawTerms(title, List.of(new Lots(1, "每个人")), 1);
  }
}
