package org.qunxing.personfile.looks;

import java.time.Instant;
import java.util.List;
import org.qunxing.personfile.LookHow;

/** Who looked at the reader's own file, latest first. */
public record LooksPage(List<Look> looks, int days) {

  /**
   * Looks of one person for one reason on one day.
   *
   * @param last the latest of them
   */
  public record Look(
      Instant last, int times, String looker, String role, String office, LookHow how, String why) {

    public String who() {
      return looker + "（" + (office.isEmpty() ? role : office + "，" + role) + "）";
    }
  }
}
