package org.qunxing.plans.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.Period;
import org.qunxing.planreader.Target;

/**
 * What an indicator promises: at least fifty activities within the year.
 *
 * @param value 10万 is 100000, 60% is 60
 * @param upper the upper end of a range
 * @param baseline where it starts from (由 37% 提高到 50%)
 * @param period how often; null is once within the plan
 * @param deadline only where it differs from the end of the plan's year
 */
public record TargetFigure(
    String subject,
    Operator operator,
    BigDecimal value,
    @Nullable BigDecimal upper,
    String unit,
    boolean percent,
    @Nullable BigDecimal baseline,
    @Nullable Period period,
    @Nullable LocalDate deadline) {

  public static TargetFigure of(Target target) {
    return new TargetFigure(
        target.subject(),
        target.operator(),
        target.value(),
        target.upper(),
        target.unit(),
        target.percent(),
        target.baseline(),
        target.period(),
        target.deadline());
  }

  /** Whether less is better: 不超过, 低于. */
  public boolean ceiling() {
    return operator == Operator.AT_MOST || operator == Operator.LESS_THAN;
  }

  /** The same promise about something named better. */
  public TargetFigure about(String better) {
    return new TargetFigure(
        better, operator, value, upper, unit, percent, baseline, period, deadline);
  }
}
