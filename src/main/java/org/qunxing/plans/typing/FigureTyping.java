package org.qunxing.plans.typing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.Period;
import org.qunxing.plans.figures.TargetFigure;

/** Makes a target of what was typed. */
public final class FigureTyping {

  private FigureTyping() {}

  public static TargetFigure figure(Typing typing, IndicatorForm form) {
    String subject = typing.text("subject", form.subject(), 80, "请写明指标内容，例如：文体活动。");
    String unit = form.unit().strip();
    BigDecimal value = typing.number("value", form.value(), "请填目标数。");
    BigDecimal upper = typing.number("upper", form.upper());
    if (upper != null && upper.compareTo(value) <= 0) {
      typing.error("upper", "上限应大于目标数。");
    }
    return new TargetFigure(
        subject,
        Operator.valueOf(form.operator()),
        value,
        upper,
        unit,
        percent(unit),
        typing.number("baseline", form.baseline()),
        period(form.period()),
        typing.day("deadline", form.deadline()));
  }

  /** One's own words with a number: at least so many within the year. */
  public static TargetFigure plain(Typing typing, NewIndicatorForm form, String quote) {
    BigDecimal value = typing.number("value", form.value(), "这句话里没有读出数字，请填目标数。");
    String unit = typing.text("unit", form.unit(), 12, "请填单位，例如：场。");
    String subject = quote.length() <= 40 ? quote : quote.substring(0, 40);
    return new TargetFigure(
        subject, Operator.AT_LEAST, value, null, unit, percent(unit), null, Period.YEAR, null);
  }

  private static boolean percent(String unit) {
    return unit.equals("%") || unit.equals("％") || unit.contains("百分点");
  }

  private static @Nullable Period period(String name) {
    return name.isBlank() ? null : Period.valueOf(name);
  }
}
