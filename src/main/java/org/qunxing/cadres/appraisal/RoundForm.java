package org.qunxing.cadres.appraisal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;

/** A year's appraisal that is to begin. */
public record RoundForm(
    @NotBlank(message = "请填写单位全称或编号") @Nullable String unit,
    @NotNull(message = "请选择条线") @Nullable Line line,
    @NotNull(message = "请填写年度")
        @Min(value = 2000, message = "请填写四位年份")
        @Max(value = 2200, message = "请填写四位年份")
        @Nullable Integer year) {}
