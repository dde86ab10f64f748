package org.qunxing.founding.applying;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.Choice;
import org.qunxing.web.FormErrors;

/**
 * What the application's form shows.
 *
 * @param number null for a new one
 * @param note why it was returned
 * @param known whether the employer's part comes from the register
 */
public record ApplyPage(
    @Nullable String number,
    @Nullable String note,
    boolean known,
    ApplicationForm form,
    FormErrors errors,
    List<Choice> uppers) {

  public String action() {
    return number == null ? "/my/foundings" : "/my/foundings/" + number + "/resubmission";
  }
}
