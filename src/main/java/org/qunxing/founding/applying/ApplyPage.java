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
 * @param maskedPhone the contact's phone where it is known: it need not be typed again
 * @param uppers to choose from; empty where the union above is written
 */
public record ApplyPage(
    @Nullable String number,
    @Nullable String note,
    boolean known,
    @Nullable String maskedPhone,
    ApplicationForm form,
    FormErrors errors,
    List<Choice> uppers) {

  public String action() {
    return number == null ? "/my/foundings" : "/my/foundings/" + number + "/resubmission";
  }

  public @Nullable String phoneHint() {
    return maskedPhone == null ? null : "不填就用已登记的 " + maskedPhone;
  }
}
