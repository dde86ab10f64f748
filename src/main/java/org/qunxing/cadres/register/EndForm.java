package org.qunxing.cadres.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Something ends: on which day and why. */
public record EndForm(
    @NotNull(message = "请选择日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate on,
    @NotBlank(message = "请填写原因") @Size(max = 100, message = "最多 100 个字") @Nullable String why) {}
