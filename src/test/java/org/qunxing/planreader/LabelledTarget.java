package org.qunxing.planreader;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One target of a labelled passage, as a person wrote it down. See {@link PlanReaderLabels}. */
public record LabelledTarget(
    String anchor,
    String subject,
    String operator,
    BigDecimal value,
    @Nullable BigDecimal upper,
    String unit,
    @Nullable BigDecimal baseline,
    @Nullable String period,
    @Nullable LocalDate deadline,
    String status) {

  /** {@code T, anchor, subject, [baseline ->] OP VALUE[..UPPER] UNIT, period, deadline, status}. */
  static LabelledTarget of(String[] columns) {
    var figure = columns[3].strip();
    BigDecimal baseline = null;
    int arrow = figure.indexOf("-> ");
    if (arrow > 0) {
      baseline = new BigDecimal(figure.substring(0, arrow).strip());
      figure = figure.substring(arrow + 3);
    }
    var parts = figure.split(" ", 3);
    var ends = parts[1].split("\\.\\.");
    return new LabelledTarget(
        columns[1].replace("\\n", "\n"),
        columns[2],
        parts[0],
        new BigDecimal(ends[0]),
        ends.length > 1 ? new BigDecimal(ends[1]) : null,
        parts.length > 2 ? parts[2] : "",
        baseline,
        columns[4].equals("-") ? null : columns[4],
        columns[5].equals("-") ? null : LocalDate.parse(columns[5]),
        columns[6].strip());
  }

  /**
   * The fields in which the reader's target differs; empty when it is right. The subject is apart.
   */
  public List<String> differences(Target found) {
    var differences = new ArrayList<String>();
    compare(differences, "operator", operator, found.operator().symbol());
    compare(differences, "value", value.stripTrailingZeros(), found.value().stripTrailingZeros());
    compare(differences, "upper", stripped(upper), stripped(found.upper()));
    compare(differences, "unit", unit, found.unit());
    compare(differences, "percent", unit.equals("%") || unit.endsWith("百分点"), found.percent());
    compare(differences, "baseline", stripped(baseline), stripped(found.baseline()));
    compare(differences, "period", period, found.period() == null ? null : found.period().code());
    compare(differences, "deadline", deadline, found.deadline());
    compare(differences, "status", status, found.status().code());
    return differences;
  }

  /** Share of the label's characters that the reader's subject has too. */
  public double subjectOverlap(Target found) {
    long shared = subject.chars().filter(c -> found.subject().indexOf(c) >= 0).count();
    return subject.isEmpty() ? 1 : (double) shared / subject.length();
  }

  private static void compare(
      List<String> differences, String field, @Nullable Object wanted, @Nullable Object found) {
    if (!Objects.equals(wanted, found)) {
      differences.add(field + ": " + found + " instead of " + wanted);
    }
  }

  private static @Nullable BigDecimal stripped(@Nullable BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros();
  }
}
