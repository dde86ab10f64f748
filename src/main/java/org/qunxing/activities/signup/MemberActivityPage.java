package org.qunxing.activities.signup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.feedback.GiveFeedback.Feedback;

/**
 * An activity as a member sees it.
 *
 * @param outcome how the own sign-up stands; null when there is none
 * @param feedback what this member said of it; null when nothing yet
 */
public record MemberActivityPage(
    Activity activity,
    String audience,
    @Nullable SignUpOutcome outcome,
    boolean maySignUp,
    boolean mayCancel,
    boolean attended,
    @Nullable Feedback feedback,
    List<UUID> photos) {

  public boolean confirmed() {
    return outcome instanceof SignUpOutcome.Confirmed;
  }

  /** The place in the queue, 1 is next; 0 when not in it. */
  public int position() {
    return outcome instanceof SignUpOutcome.Waiting waiting ? waiting.position() : 0;
  }

  public boolean mayGiveFeedback() {
    return attended;
  }
}
