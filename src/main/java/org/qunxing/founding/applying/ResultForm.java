package org.qunxing.founding.applying;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.ElectionResult;
import org.qunxing.founding.cases.Founding;
import org.qunxing.terms.ElectedForm;
import org.qunxing.terms.Meeting;
import org.springframework.format.annotation.DateTimeFormat;

/** What the founding meeting elected, as somebody types it. */
public record ResultForm(
    @NotNull(message = "请填写开会日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate heldOn,
    @NotNull(message = "请填写会员人数")
        @Min(value = 1, message = "会员至少 1 人")
        @Max(value = 1_000_000, message = "人数太大，请核对")
        @Nullable Integer members,
    @NotNull(message = "请填写女会员人数，没有填 0") @Min(value = 0, message = "人数不能小于 0")
        @Nullable Integer women,
    @NotNull(message = "请填写应到会人数") @Min(value = 1, message = "应到会至少 1 人")
        @Nullable Integer entitled,
    @NotNull(message = "请填写实到会人数") @Min(value = 0, message = "人数不能小于 0") @Nullable Integer present,
    @NotNull(message = "请填写有效票数") @Min(value = 0, message = "票数不能小于 0") @Nullable Integer ballots,
    @Nullable List<@Valid ElectedForm> elected) {

  static ResultForm of(Founding founding) {
    ElectionResult before = founding.result();
    int members = founding.application().members();
    if (before == null) {
      return new ResultForm(
          null, members, founding.application().women(), members, null, null, List.of());
    }
    return new ResultForm(
        before.meeting().heldOn(),
        before.members(),
        before.women(),
        before.meeting().entitled(),
        before.meeting().present(),
        before.meeting().ballots(),
        before.elected().stream().map(person -> ElectedForm.of(person, true)).toList());
  }

  List<ElectedForm> lines() {
    return Objects.requireNonNullElse(elected, List.of());
  }

  /** Only after the fields have been validated. */
  ElectionResult result() {
    return new ElectionResult(
        new Meeting(
            Objects.requireNonNull(heldOn),
            Objects.requireNonNull(entitled),
            Objects.requireNonNull(present),
            Objects.requireNonNull(ballots)),
        Objects.requireNonNull(members),
        Objects.requireNonNull(women),
        ElectedForm.people(lines()));
  }
}
