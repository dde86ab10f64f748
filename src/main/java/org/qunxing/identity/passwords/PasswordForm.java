package org.qunxing.identity.passwords;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What was typed: the present password, where there is one, and the new one. Length counts, not a
 * mixture of signs (NIST SP 800-63B-4, 3.1.1.2).
 */
public record PasswordForm(
    @NotNull String current,
    @NotNull @Size(min = 10, max = 100, message = "密码要 10 到 100 个字，可以是一句话") String password) {

  static final PasswordForm EMPTY = new PasswordForm("", "");

  /** Neither is ever printed. */
  @Override
  public String toString() {
    return "PasswordForm";
  }
}
