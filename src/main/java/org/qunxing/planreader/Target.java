package org.qunxing.planreader;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One measurable figure of a document.
 *
 * @param quote the clause with the figure, verbatim: {@code text.substring(start, end)}
 * @param subject what the figure measures, taken from the clause
 * @param value plain number, 万 and 亿 multiplied out
 * @param upper upper end of a range, else null
 * @param unit as written (人次, 场, 家); {@code %} for percentages in any spelling; may be empty
 * @param percent whether value is a percentage or a change in percentage points
 * @param baseline the figure it starts from (由37%提高到50%), else null
 * @param deadline only where the text gives one
 * @param start offset of the quote in the text read, in UTF-16 units
 * @param end offset behind the quote
 */
public record Target(
    String quote,
    String subject,
    Operator operator,
    BigDecimal value,
    @Nullable BigDecimal upper,
    String unit,
    boolean percent,
    @Nullable BigDecimal baseline,
    @Nullable Period period,
    @Nullable LocalDate deadline,
    Status status,
    int start,
    int end) {

  /** The same figure, counted over another stretch of time. */
  public Target due(@Nullable LocalDate day, @Nullable Period over) {
    return new Target(
        quote, subject, operator, value, upper, unit, percent, baseline, over, day, status, start,
        end);
  }
}
