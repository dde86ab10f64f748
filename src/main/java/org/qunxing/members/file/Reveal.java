package org.qunxing.members.file;

import org.jspecify.annotations.Nullable;
import org.qunxing.members.file.RevealForm.What;
import org.qunxing.personfile.ReasonForm;
import org.qunxing.web.FormErrors;

/**
 * What somebody asked to see on a person's page.
 *
 * @param shown the number in full; null until a good reason was given
 */
public record Reveal(
    @Nullable What what, @Nullable String shown, ReasonForm form, FormErrors errors) {

  static final Reveal NONE = new Reveal(null, null, ReasonForm.EMPTY, FormErrors.NONE);

  /** The number that was revealed, or the masked one. */
  public @Nullable String nationalId(@Nullable String masked) {
    return what == What.NATIONAL_ID && shown != null ? shown : masked;
  }

  public @Nullable String phone(@Nullable String masked) {
    return what == What.PHONE && shown != null ? shown : masked;
  }

  public boolean isAsked(String name) {
    return what != null && what.name().equals(name) && shown == null;
  }
}
