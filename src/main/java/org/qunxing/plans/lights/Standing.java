package org.qunxing.plans.lights;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunxing.plans.figures.TargetFigure;

/**
 * How an indicator stands on a day.
 *
 * @param from first day that counts
 * @param to last day that counts
 * @param figure null when nothing can be counted
 * @param kind whether the figure grows with time or is compared as it is
 * @param cases how many cases a rate is drawn from
 */
public record Standing(
    TargetFigure target,
    LocalDate from,
    LocalDate to,
    @Nullable BigDecimal figure,
    Kind kind,
    BigDecimal cases) {

  /** How figure and target are compared. */
  public enum Kind {
    /** A running total, measured against the elapsed share of the period. */
    TOTAL,
    /** A share of cases, measured against the target once there are enough cases. */
    RATE,
    /** An average per month, measured against the target as it is. */
    AVERAGE
  }
}
