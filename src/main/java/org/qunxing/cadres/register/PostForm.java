package org.qunxing.cadres.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.cadres.NewPost;
import org.qunxing.cadres.PostHow;
import org.qunxing.kernel.Line;
import org.springframework.format.annotation.DateTimeFormat;

/** A post that is taken up. */
public record PostForm(
    @NotBlank(message = "请填写职务") @Size(max = 30, message = "最多 30 个字") @Nullable String title,
    @NotNull(message = "请选择选举还是任命") @Nullable PostHow how,
    @NotBlank(message = "请填写单位全称或编号") @Nullable String unit,
    @NotNull(message = "请选择条线") @Nullable Line line,
    @NotNull(message = "请选择任职日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate fromOn) {

  NewPost post() {
    return new NewPost(
        Objects.requireNonNull(title),
        Objects.requireNonNull(how),
        Objects.requireNonNull(line),
        Objects.requireNonNull(fromOn));
  }
}
