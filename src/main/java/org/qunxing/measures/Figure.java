package org.qunxing.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an expression comes to.
 *
 * @param value not rounded; null when there is nothing to divide by
 * @param unit the measure's unit, {@code %}, or one unit by another (人次/场)
 * @param asOf everything committed up to then is in it
 */
public record Figure(@Nullable BigDecimal value, String unit, Instant asOf) {

  /** The number as people read it, {@code 1,234}, {@code 49.9%}; a dash when there is none. */
  public String display() {
    if (value == null) {
      return "—";
    }
    return number(value, unit) + (unit.equals("%") ? "%" : "");
  }

  /** The number with its unit: {@code 1,234 人次}. */
  public String displayWithUnit() {
    return value == null || unit.equals("%") ? display() : display() + " " + unit;
  }

  /** Percentages are cut, not rounded: 49.96 % has not reached 50 %. */
  private static String number(BigDecimal value, String unit) {
    DecimalFormat format =
        new DecimalFormat(
            unit.equals("%") ? "#,##0.#" : "#,##0.##",
            DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(unit.equals("%") ? RoundingMode.DOWN : RoundingMode.HALF_UP);
    return format.format(value);
  }
}
