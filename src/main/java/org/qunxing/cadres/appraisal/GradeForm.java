package org.qunxing.cadres.appraisal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A grade with its reasons. */
public record GradeForm(
    @NotNull(message = "请选择等次") @Nullable Grade grade,
    @NotBlank(message = "请写明理由") @Size(max = 600, message = "最多 600 个字")
        @Nullable String reasons) {}
