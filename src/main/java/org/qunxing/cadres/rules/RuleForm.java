package org.qunxing.cadres.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A figure that is to hold from a day on. */
public record RuleForm(
    @NotNull(message = "请选择规定") @Nullable Rule rule,
    @NotNull(message = "请填写数值")
        @Min(value = 0, message = "不能是负数")
        @Max(value = 100, message = "最大 100")
        @Nullable Integer value,
    @NotNull(message = "请选择起算日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate validFrom,
    @NotBlank(message = "请填写依据，如文件名和文号") @Size(max = 200, message = "最多 200 个字")
        @Nullable String source) {

  static final RuleForm EMPTY = new RuleForm(null, null, null, "");
}
