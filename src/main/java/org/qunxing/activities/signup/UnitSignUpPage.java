package org.qunxing.activities.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.web.FormErrors;

/** An activity that takes units, as a cadre of such a unit sees it. */
public record UnitSignUpPage(
    Activity activity,
    String audience,
    boolean open,
    List<OwnUnit> units,
    String people,
    FormErrors errors) {

  /**
   * A unit that this cadre may sign up.
   *
   * @param outcome null while it has not signed up
   */
  public record OwnUnit(String path, String name, @Nullable SignUpOutcome outcome) {

    public boolean confirmed() {
      return outcome instanceof SignUpOutcome.Confirmed;
    }

    public int position() {
      return outcome instanceof SignUpOutcome.Waiting waiting ? waiting.position() : 0;
    }
  }
}
