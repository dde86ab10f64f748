package org.qunxing.founding;

import org.jspecify.annotations.Nullable;
import org.qunxing.personfile.ReasonForm;
import org.qunxing.web.FormErrors;

/**
 * The phone of an employer's contact on a page: masked, until somebody says what she needs it for.
 *
 * @param masked null when there is none
 * @param shown in full, after a good reason was given
 */
public record ContactReveal(
    @Nullable String masked, @Nullable String shown, ReasonForm form, FormErrors errors) {

  public static ContactReveal masked(@Nullable String masked) {
    return new ContactReveal(masked, null, ReasonForm.EMPTY, FormErrors.NONE);
  }

  public ContactReveal shown(String phone) {
    return new ContactReveal(masked, phone, ReasonForm.EMPTY, FormErrors.NONE);
  }

  public ContactReveal refused(ReasonForm typed, FormErrors problems) {
    return new ContactReveal(masked, null, typed, problems);
  }

  public String text() {
    return shown != null ? shown : masked == null ? "" : masked;
  }

  public boolean isOffered() {
    return masked != null && shown == null;
  }
}
