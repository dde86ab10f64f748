package org.qunxing.cadres.exams;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An exam that is being set up. */
public record PaperForm(
    @NotBlank(message = "请填写考试名称") @Size(max = 60, message = "最多 60 个字") @Nullable String title,
    @NotNull(message = "请填写时长")
        @Min(value = 5, message = "至少 5 分钟")
        @Max(value = 240, message = "最多 240 分钟")
        @Nullable Integer minutes,
    @NotNull(message = "请填写题数")
        @Min(value = 1, message = "至少 1 题")
        @Max(value = 200, message = "最多 200 题")
        @Nullable Integer drawn,
    @NotNull(message = "请填写合格线")
        @Min(value = 1, message = "1 到 100")
        @Max(value = 100, message = "1 到 100")
        @Nullable Integer passPercent,
    @Nullable Boolean firstPost) {

  static final PaperForm USUAL = new PaperForm("", 45, 20, 60, true);

  /** A box that is not ticked is not sent. */
  public boolean isFirstPost() {
    return firstPost != null && firstPost;
  }

  NewPaper paper() {
    return new NewPaper(
        Objects.requireNonNull(title),
        Objects.requireNonNull(minutes),
        Objects.requireNonNull(drawn),
        Objects.requireNonNull(passPercent),
        isFirstPost());
  }
}
