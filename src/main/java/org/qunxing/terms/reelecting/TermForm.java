package org.qunxing.terms.reelecting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.terms.CommitteeForm;
import org.qunxing.terms.Elected;
import org.qunxing.terms.ElectedForm;
import org.qunxing.terms.Meeting;
import org.qunxing.terms.NewTerm;
import org.qunxing.terms.Term;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a meeting elected, as somebody types it.
 *
 * @param unit code, only where a term is written down for a unit that had none
 */
public record TermForm(
    @Nullable String unit,
    @Nullable Line line,
    @Nullable CommitteeForm form,
    @NotNull(message = "请选择任期") @Nullable Integer years,
    @NotNull(message = "请填写开会日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate heldOn,
    @NotNull(message = "请填写会员人数")
        @Min(value = 1, message = "至少 1 人")
        @Max(value = 1_000_000, message = "人数太大，请核对")
        @Nullable Integer members,
    @NotNull(message = "请填写女会员人数，没有填 0") @Min(value = 0, message = "人数不能小于 0")
        @Nullable Integer women,
    @NotNull(message = "请填写应到会人数") @Min(value = 1, message = "应到会至少 1 人")
        @Nullable Integer entitled,
    @NotNull(message = "请填写实到会人数") @Min(value = 0, message = "人数不能小于 0") @Nullable Integer present,
    @NotNull(message = "请填写有效票数") @Min(value = 0, message = "票数不能小于 0") @Nullable Integer ballots,
    @Nullable List<@Valid ElectedForm> elected) {

  static TermForm next(Term term, List<Elected> candidates) {
    List<Elected> people = candidates.isEmpty() ? term.officers() : candidates;
    return new TermForm(
        null,
        term.line(),
        term.form(),
        term.years(),
        null,
        term.members(),
        term.women(),
        term.members(),
        null,
        null,
        people.stream().map(person -> ElectedForm.of(person, false)).toList());
  }

  static TermForm first(String unit, Line line) {
    return new TermForm(
        unit, line, CommitteeForm.OWN, 3, null, null, null, null, null, null, List.of());
  }

  Line inLine() {
    return Objects.requireNonNullElse(line, Line.UNION);
  }

  List<ElectedForm> lines() {
    return Objects.requireNonNullElse(elected, List.of());
  }

  /** Only after the fields have been validated. */
  NewTerm term() {
    LocalDate on = Objects.requireNonNull(heldOn);
    return new NewTerm(
        inLine() == Line.UNION ? Objects.requireNonNullElse(form, CommitteeForm.OWN) : null,
        Objects.requireNonNull(years),
        on,
        Objects.requireNonNull(members),
        Objects.requireNonNull(women),
        new Meeting(
            on,
            Objects.requireNonNull(entitled),
            Objects.requireNonNull(present),
            Objects.requireNonNull(ballots)),
        ElectedForm.people(lines()));
  }
}
