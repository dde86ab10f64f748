package org.qunxing.plans.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.Period;

/** Targets, figures and days as people say them. */
public final class Wording {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private Wording() {}

  /** {@code 每月不少于 2 场}, {@code 由 37% 提高到 50% 以上}. */
  public static String target(TargetFigure figure) {
    String amount =
        figure.upper() == null
            ? amount(figure.value(), figure.unit(), figure.percent())
            : number(figure.value())
                + "—"
                + amount(figure.upper(), figure.unit(), figure.percent());
    String from =
        figure.baseline() == null
            ? ""
            : "由 " + amount(figure.baseline(), figure.unit(), figure.percent()) + " 起，";
    return from + period(figure.period()) + operator(figure.operator()) + amount;
  }

  /** {@code 1,250 人次}, {@code 10 万元}, {@code 60%}. */
  public static String amount(BigDecimal value, String unit, boolean percent) {
    if (percent) {
      return number(value) + (unit.isEmpty() || unit.equals("%") ? "%" : " " + unit);
    }
    boolean tenThousands =
        value.compareTo(TEN_THOUSAND.multiply(BigDecimal.TEN)) >= 0
            && value.remainder(BigDecimal.valueOf(100)).signum() == 0;
    String shown =
        tenThousands
            ? number(value.divide(TEN_THOUSAND)) + " 万"
            : number(value) + (unit.isEmpty() ? "" : " ");
    return shown + unit;
  }

  /** With thousands separators and without trailing zeros, at most two decimals. */
  public static String number(BigDecimal value) {
    BigDecimal shown =
        value.setScale(Math.min(2, Math.max(0, value.scale())), java.math.RoundingMode.HALF_UP);
    shown = shown.stripTrailingZeros();
    return String.format("%,." + Math.max(0, shown.scale()) + "f", shown);
  }

  public static String operator(Operator operator) {
    return switch (operator) {
      case AT_LEAST -> "不少于 ";
      case MORE_THAN -> "超过 ";
      case AT_MOST -> "不超过 ";
      case LESS_THAN -> "低于 ";
      case EQUAL -> "";
      case ABOUT -> "约 ";
    };
  }

  public static String period(@Nullable Period period) {
    return switch (period) {
      case null -> "";
      case YEAR -> "全年";
      case MONTH -> "每月";
      case QUARTER -> "每季度";
      case ONCE -> "";
      case TO_DATE -> "累计";
    };
  }

  public static String day(@Nullable LocalDate day) {
    return day == null ? "未定" : DAY.format(day);
  }
}
