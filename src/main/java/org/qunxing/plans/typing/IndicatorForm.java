package org.qunxing.plans.typing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.Period;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.figures.TargetFigure;
import org.qunxing.plans.figures.Wording;

/**
 * An indicator as typed: numbers and days are text until they were read.
 *
 * @param expression how it is counted; empty when it can't be counted yet
 * @param uncountable why it can't be counted yet
 */
public record IndicatorForm(
    int initiative,
    String subject,
    String operator,
    String value,
    String upper,
    String unit,
    String baseline,
    String period,
    String deadline,
    String expression,
    String uncountable,
    int version)
    implements Typed {

  /** What people call the field that every indicator has. */
  public static final String SUBJECT = "指标内容";

  public IndicatorForm {
    subject = subject == null ? "" : subject;
    operator = operator == null || operator.isEmpty() ? Operator.AT_LEAST.name() : operator;
    value = value == null ? "" : value;
    upper = upper == null ? "" : upper;
    unit = unit == null ? "" : unit;
    baseline = baseline == null ? "" : baseline;
    period = period == null ? "" : period;
    deadline = deadline == null ? "" : deadline;
    expression = expression == null ? "" : expression;
    uncountable = uncountable == null ? "" : uncountable;
  }

  public static IndicatorForm empty(int initiative) {
    return new IndicatorForm(initiative, "", "", "", "", "", "", Period.YEAR.name(), "", "", "", 0);
  }

  public static IndicatorForm of(Indicator indicator) {
    TargetFigure figure = indicator.figure();
    return new IndicatorForm(
        indicator.initiativeNo(),
        figure.subject(),
        figure.operator().name(),
        plain(figure.value()),
        plain(figure.upper()),
        figure.unit(),
        plain(figure.baseline()),
        figure.period() == null ? "" : figure.period().name(),
        figure.deadline() == null ? "" : figure.deadline().toString(),
        indicator.expression() == null ? "" : indicator.expression(),
        indicator.uncountable() == null ? "" : indicator.uncountable(),
        indicator.version());
  }

  /** The same over the version that is stored now. */
  @Override
  public IndicatorForm at(int stored) {
    return new IndicatorForm(
        initiative,
        subject,
        operator,
        value,
        upper,
        unit,
        baseline,
        period,
        deadline,
        expression,
        uncountable,
        stored);
  }

  @Override
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(SUBJECT, subject);
    fields.put("要求", Wording.operator(Operator.valueOf(operator)).strip());
    fields.put("目标数", value);
    fields.put("区间上限", upper);
    fields.put("单位", unit);
    fields.put("原有基础", baseline);
    fields.put("周期", period.isEmpty() ? "" : Wording.period(Period.valueOf(period)));
    fields.put("期限", deadline);
    fields.put("统计口径", expression);
    fields.put("暂不能统计的原因", uncountable);
    return fields;
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}
