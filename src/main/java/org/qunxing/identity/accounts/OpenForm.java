package org.qunxing.identity.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new account. */
public record OpenForm(
    @NotBlank(message = "请填写姓名") @Size(max = 50, message = "姓名太长") @Nullable String name,
    @NotBlank(message = "请填写手机号") @Nullable String phone) {

  static final OpenForm EMPTY = new OpenForm("", "");
}
