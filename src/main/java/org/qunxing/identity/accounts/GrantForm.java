package org.qunxing.identity.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;

/** A role to be granted: which, where, for which line. */
public record GrantForm(
    @NotNull(message = "请选择岗位") @Nullable Role role,
    @NotBlank(message = "请先查找并选定单位") @Nullable String unit,
    @NotNull(message = "请选择条线") @Nullable Line line) {

  static final GrantForm EMPTY = new GrantForm(null, null, null);
}
