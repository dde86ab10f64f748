package org.qunxing.members.roster;

import java.util.List;
import org.qunxing.members.roster.Roster.State;
import org.qunxing.organisations.Unit;
import org.qunxing.web.FormErrors;

/** What the page of all rosters shows, with the form for the next one. */
public record RostersPage(
    List<Roster> latest, String unit, FormErrors errors, List<Unit> suggestions) {

  public static String tone(State state) {
    return switch (state) {
      case APPLIED -> "good";
      case CHECKED -> "accent";
      case FAILED -> "bad";
      case CANCELLED, UNDONE -> "plain";
      case UPLOADED, CHECKING, APPLYING, UNDOING -> "info";
    };
  }
}
