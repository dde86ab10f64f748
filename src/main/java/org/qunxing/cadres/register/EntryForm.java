package org.qunxing.cadres.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.cadres.CadreKind;
import org.qunxing.cadres.NewCadre;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId.Sex;
import org.springframework.format.annotation.DateTimeFormat;

/** Somebody who begins to serve. */
public record EntryForm(
    @NotBlank(message = "请填写单位全称或编号") @Nullable String unit,
    @NotBlank(message = "请填写会员编号或手机号") @Size(max = 20, message = "最多 20 个字") @Nullable String who,
    @Nullable Sex sex,
    @NotNull(message = "请选择条线") @Nullable Line line,
    @NotNull(message = "请选择身份") @Nullable CadreKind kind,
    @NotNull(message = "请选择进入日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate enteredOn) {

  NewCadre cadre() {
    return new NewCadre(
        Objects.requireNonNull(who).strip(),
        sex,
        Objects.requireNonNull(line),
        Objects.requireNonNull(kind),
        Objects.requireNonNull(enteredOn));
  }
}
