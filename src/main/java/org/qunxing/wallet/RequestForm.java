package org.qunxing.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A paper that is asked for. */
public record RequestForm(
    @NotBlank(message = "请填写会员编号或手机号") @Size(max = 20, message = "最多 20 个字") @Nullable String who,
    @NotBlank(message = "请选择材料种类") @Nullable String kind,
    @NotBlank(message = "请写明用在什么事上") @Size(max = 200, message = "最多 200 个字")
        @Nullable String purpose) {

  static final RequestForm EMPTY = new RequestForm("", "", "");
}
