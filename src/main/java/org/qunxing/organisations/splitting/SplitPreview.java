package org.qunxing.organisations.splitting;

import java.util.List;

/**
 * What a split would do.
 *
 * @param parts the new units, in order
 * @param stays what remains with the old unit; empty when it closes
 * @param conflicts why it cannot be done like this; all of them
 */
public record SplitPreview(List<Part> parts, Stays stays, List<String> conflicts) {

  /**
   * A new unit.
   *
   * @param names of the members who go there
   * @param along what goes with them, in short clauses
   */
  public record Part(String name, List<String> names, List<String> along) {

    private static final int SHOWN = 40;

    public String namesShown() {
      return String.join("、", names.subList(0, Math.min(SHOWN, names.size())))
          + (names.size() > SHOWN ? "等" : "");
    }
  }

  /**
   * The old unit afterwards.
   *
   * @param closes whether it is dissolved
   * @param members who stay
   * @param rest what else stays there, in short clauses
   */
  public record Stays(boolean closes, int members, List<String> rest) {}
}
