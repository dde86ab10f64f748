package org.qunxing.founding.calls;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A call as the caller notes it down. */
public record CallForm(
    @NotNull(message = "请选择结果") @Nullable CallOutcome outcome,
    @Nullable @Size(max = 500, message = "最多 500 个字") String note,
    @Nullable @Size(max = 30, message = "姓名最多 30 个字") String contactName,
    @Nullable String contactPhone,
    @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate nextOn) {

  static final CallForm EMPTY = new CallForm(null, null, null, null, null);
}
