package org.qunxing.identity.passwords;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What was typed: the present password, where there is one, and the new one. */
public record PasswordForm(
    @NotNull String current, @NotNull @NotBlank(message = "请填写新密码") String password) {

  /** Neither is ever printed. */
  @Override
  public String toString() {
    return "PasswordForm";
  }
}
