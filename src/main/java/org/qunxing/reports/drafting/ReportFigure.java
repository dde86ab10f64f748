package org.qunxing.reports.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunxing.measures.Figure;

/**
 * A figure of the report as it stood when the report was generated.
 *
 * @param no stands in the text as {@code {no}}
 * @param expression over measures; null where the platform cannot count it
 * @param value null where there is nothing to count
 * @param why why the target is held to be met or not, in a sentence
 * @param explanation what the responsible person said; null when nothing
 * @param link opens the figure down to its records
 */
public record ReportFigure(
    int no,
    String listName,
    String subject,
    String target,
    String unit,
    @Nullable String expression,
    LocalDate fromDay,
    LocalDate toDay,
    @Nullable BigDecimal value,
    @Nullable BigDecimal lastYear,
    boolean met,
    String why,
    @Nullable String explanation,
    String link) {

  /** The figure with its unit as it stands in a sentence: {@code 1,234 人次}. */
  public String inWords() {
    return words(value);
  }

  public String lastYearInWords() {
    return words(lastYear);
  }

  private String words(@Nullable BigDecimal number) {
    return new Figure(number, unit, java.time.Instant.EPOCH).displayWithUnit();
  }
}
