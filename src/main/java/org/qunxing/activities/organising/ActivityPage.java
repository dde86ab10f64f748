package org.qunxing.activities.organising;

import java.util.List;
import java.util.UUID;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityState;
import org.qunxing.activities.feedback.FeedbackRegister;
import org.qunxing.activities.signup.SignUpRow;

/**
 * An activity as its organisers see it.
 *
 * @param may what this person may do now
 */
public record ActivityPage(
    Activity activity,
    String audience,
    List<SignUpRow> signUps,
    int came,
    FeedbackRegister.Tally tally,
    List<String> comments,
    List<UUID> photos,
    May may) {

  /** What the reader may do, so that no button is shown that would be refused. */
  public record May(
      boolean edit,
      boolean submit,
      boolean review,
      boolean cancel,
      boolean attend,
      boolean complete,
      boolean addPhotos) {}

  public boolean published() {
    return activity.state() == ActivityState.PUBLISHED;
  }
}
