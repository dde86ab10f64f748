package org.qunxing.cadres.training;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A course as it is written down. */
public record CourseForm(
    @NotBlank(message = "请填写课程名称") @Size(max = 60, message = "最多 60 个字") @Nullable String title,
    @NotBlank(message = "请填写主办单位") @Size(max = 60, message = "最多 60 个字") @Nullable String organiser,
    @NotNull(message = "请选择开课日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate heldOn,
    @NotNull(message = "请填写学时")
        @DecimalMin(value = "0.5", message = "至少 0.5 学时")
        @DecimalMax(value = "500", message = "最多 500 学时")
        @Digits(integer = 3, fraction = 1, message = "最多一位小数")
        @Nullable BigDecimal hours,
    @Nullable Boolean firstPost,
    @Nullable String unit,
    @Nullable Set<String> came,
    @Nullable Set<String> failed) {

  /** A box that is not ticked is not sent. */
  public boolean isFirstPost() {
    return firstPost != null && firstPost;
  }

  public boolean tookIt(String number) {
    return came != null && came.contains(number);
  }

  public boolean hasFailed(String number) {
    return failed != null && failed.contains(number);
  }

  NewCourse course() {
    return new NewCourse(
        Objects.requireNonNull(title),
        Objects.requireNonNull(organiser),
        Objects.requireNonNull(heldOn),
        Objects.requireNonNull(hours),
        isFirstPost(),
        came == null ? Set.of() : came,
        failed == null ? Set.of() : failed);
  }
}
