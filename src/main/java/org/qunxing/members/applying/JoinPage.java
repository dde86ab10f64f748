package org.qunxing.members.applying;

import org.jspecify.annotations.Nullable;
import org.qunxing.web.FormErrors;

/**
 * The page of applying, at the step that is next.
 *
 * @param phone as typed, or masked once it is proven
 * @param standing what she is already, as a sentence, when there is nothing left to apply for
 */
public record JoinPage(
    Destination to,
    Step step,
    String phone,
    PersonForm form,
    FormErrors errors,
    @Nullable String standing) {

  /** What is asked now. */
  public enum Step {
    PHONE,
    CODE,
    PERSON,
    NOTHING
  }
}
