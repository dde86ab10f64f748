package org.qunxing.personfile;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.FormErrors;
import org.springframework.validation.BindingResult;

/**
 * Why somebody asks for what is masked elsewhere (PIPL 51: access is limited to what the work needs
 * and can be accounted for). Stands in the audit, and in the file of the person who is looked at.
 *
 * @param words never a number of anybody: the audit holds no personal data in clear
 */
public record ReasonForm(
    @NotNull(message = "请选择理由") @Nullable LookPurpose purpose,
    @Nullable
        @Size(max = 100, message = "最多 100 个字")
        @Pattern(regexp = "(?s)(?!.*\\d{5}).*", message = "这里不要写身份证号、手机号，只写用途")
        String words) {

  public static final ReasonForm EMPTY = new ReasonForm(null, null);

  @AssertTrue(message = "请写明用途")
  public boolean isExplained() {
    return purpose != LookPurpose.OTHER || !said().isEmpty();
  }

  private String said() {
    return Objects.requireNonNullElse(words, "").strip();
  }

  /** As the person reads it; only of a form without errors. */
  public String why() {
    LookPurpose chosen = Objects.requireNonNull(purpose);
    if (chosen == LookPurpose.OTHER) {
      return said();
    }
    return said().isEmpty() ? chosen.label() : chosen.label() + "（" + said() + "）";
  }

  public static FormErrors errors(BindingResult result) {
    FormErrors errors = FormErrors.of(result);
    return errors.get("explained") instanceof String missing
        ? errors.with("words", missing)
        : errors;
  }
}
