package org.qunxing.organisations.dissolving;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a unit is dissolved. */
public record DissolveForm(
    @NotBlank(message = "请写明原因和依据") @Size(max = 200, message = "最多 200 个字") @Nullable String why) {}
