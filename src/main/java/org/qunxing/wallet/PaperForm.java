package org.qunxing.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A paper as it is put in; its file comes beside it. */
public record PaperForm(
    @NotBlank(message = "请选择材料种类") @Nullable String kind,
    @NotNull(message = "请选择开具或生效的日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate fromOn,
    @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate untilOn) {

  NewPaper paper() {
    return new NewPaper(Objects.requireNonNull(kind), Objects.requireNonNull(fromOn), untilOn);
  }
}
