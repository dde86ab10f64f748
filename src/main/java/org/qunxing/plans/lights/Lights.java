package org.qunxing.plans.lights;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.qunxing.planreader.Operator;
import org.qunxing.plans.Light;
import org.qunxing.plans.figures.TargetFigure;
import org.qunxing.plans.figures.Wording;

/**
 * The rule of the lights, the same for everybody and published on {@code /workbench/plans/lights}.
 * {@link #RULE} and the code below say the same thing; whoever changes one changes both.
 */
public final class Lights {

  /** From this share of what is expected the light is amber, not red. */
  static final BigDecimal AMBER_FROM = new BigDecimal("0.8");

  /** “约 1000 人” is reached with nine tenths of it. */
  static final BigDecimal ABOUT = new BigDecimal("0.9");

  /** Rates say nothing before that many cases. */
  static final int ENOUGH_CASES = 5;

  /** The rule in words, in the order in which it is applied. */
  public static final List<Rule> RULE =
      List.of(
          new Rule("达到目标", "绿灯。“不少于”“达到”以目标数为准，“超过”要大于目标数，“约”达到目标数的九成即可，区间看下限。"),
          new Rule("过了期限仍未达到", "红灯。"),
          new Rule(
              "计数指标（场、人次、家……）",
              "按已过天数折算今天应完成多少，只取整数。完成数达到应完成数为绿灯，达到八成为黄灯，不足八成为红灯。“每月”“每季度”的目标先乘以月数或季度数。"),
          new Rule("比率指标（成功率、满意率……）", "与目标直接比。达到为绿灯，达到目标的八成为黄灯，不足为红灯。不满 5 件时不亮灯。"),
          new Rule("月均指标", "与目标直接比，办法同比率指标，不看件数。"),
          new Rule("由低到高的指标（由 37% 提高到 50%）", "看走完了多少路程：达到按天折算的进度为绿灯，达到八成为黄灯，不足为红灯。"),
          new Rule("上限指标（不超过、低于）", "超过上限为红灯。计数指标未超上限但快于按天折算的进度为黄灯；比率指标超出上限不到四分之一为黄灯。"),
          new Rule("还不能统计的指标", "不亮灯，写明原因。平台不接受手工填报进度。"));

  private Lights() {}

  /** One line of the published rule. */
  public record Rule(String when, String light) {}

  public static Verdict of(Standing standing, LocalDate today) {
    BigDecimal figure = standing.figure();
    if (figure == null) {
      return new Verdict(Light.NONE, "还没有可以统计的记录。", 0, false);
    }
    if (standing.kind() == Standing.Kind.RATE
        && standing.cases().compareTo(BigDecimal.valueOf(ENOUGH_CASES)) < 0) {
      return new Verdict(
          Light.NONE,
          "只有 %s 件，满 %d 件后亮灯。".formatted(Wording.number(standing.cases()), ENOUGH_CASES),
          0,
          false);
    }
    return standing.target().ceiling()
        ? ceiling(standing, figure, today)
        : floor(standing, figure, today);
  }

  private static Verdict floor(Standing standing, BigDecimal figure, LocalDate today) {
    BigDecimal goal = goal(standing);
    int percent = percent(figure, goal);
    if (reached(standing.target().operator(), figure, goal)) {
      return new Verdict(Light.GREEN, "已达到目标。", percent, true);
    }
    if (today.isAfter(standing.to())) {
      return new Verdict(Light.RED, "期限已过，完成目标的 %d%%。".formatted(percent), percent, false);
    }
    if (standing.target().baseline() != null) {
      return journey(standing, figure, percent, today);
    }
    return standing.kind() == Standing.Kind.TOTAL
        ? pace(standing, figure, goal, percent, today)
        : graded(figure, goal, percent, "目标", standing.target());
  }

  private static Verdict pace(
      Standing standing, BigDecimal figure, BigDecimal goal, int percent, LocalDate today) {
    BigDecimal share = Elapsed.share(standing.from(), standing.to(), today);
    BigDecimal expected = goal.multiply(share).setScale(0, RoundingMode.FLOOR);
    return graded(figure, expected, percent, "今天应完成", standing.target());
  }

  private static Verdict journey(
      Standing standing, BigDecimal figure, int percent, LocalDate today) {
    BigDecimal start = java.util.Objects.requireNonNull(standing.target().baseline());
    BigDecimal way = standing.target().value().subtract(start);
    BigDecimal due = start.add(way.multiply(Elapsed.share(standing.from(), standing.to(), today)));
    BigDecimal amber = start.add(due.subtract(start).multiply(AMBER_FROM));
    Light light = grade(figure, due, amber);
    return new Verdict(light, why("今天应到", due, standing.target(), light), percent, false);
  }

  private static Verdict graded(
      BigDecimal figure, BigDecimal measure, int percent, String name, TargetFigure target) {
    Light light = grade(figure, measure, measure.multiply(AMBER_FROM));
    return new Verdict(light, why(name, measure, target, light), percent, false);
  }

  private static Light grade(BigDecimal figure, BigDecimal green, BigDecimal amber) {
    if (figure.compareTo(green) >= 0) {
      return Light.GREEN;
    }
    return figure.compareTo(amber) >= 0 ? Light.AMBER : Light.RED;
  }

  private static String why(String name, BigDecimal measure, TargetFigure target, Light light) {
    return "%s %s，进度%s。"
        .formatted(name, Wording.amount(measure, target.unit(), target.percent()), light.meaning());
  }

  private static Verdict ceiling(Standing standing, BigDecimal figure, LocalDate today) {
    BigDecimal limit = goal(standing);
    int percent = percent(figure, limit);
    boolean within = reached(standing.target().operator(), figure, limit);
    if (standing.kind() != Standing.Kind.TOTAL) {
      Light light = within ? Light.GREEN : overBy(figure, limit);
      return new Verdict(light, within ? "在上限以内。" : "超出上限。", percent, within);
    }
    if (!within) {
      return new Verdict(Light.RED, "超出上限。", percent, false);
    }
    BigDecimal due = limit.multiply(Elapsed.share(standing.from(), standing.to(), today));
    boolean fast = figure.compareTo(due) > 0 && !today.isAfter(standing.to());
    return new Verdict(
        fast ? Light.AMBER : Light.GREEN, fast ? "未超上限，但快于进度。" : "在上限以内。", percent, true);
  }

  private static Light overBy(BigDecimal figure, BigDecimal limit) {
    return figure.multiply(AMBER_FROM).compareTo(limit) <= 0 ? Light.AMBER : Light.RED;
  }

  private static BigDecimal goal(Standing standing) {
    TargetFigure target = standing.target();
    BigDecimal once =
        target.operator() == Operator.ABOUT ? target.value().multiply(ABOUT) : target.value();
    if (target.ceiling() && target.upper() != null) {
      once = target.upper();
    }
    return standing.kind() == Standing.Kind.TOTAL && !target.percent()
        ? once.multiply(Elapsed.times(target.period(), standing.from(), standing.to()))
        : once;
  }

  private static boolean reached(Operator operator, BigDecimal figure, BigDecimal goal) {
    int order = figure.compareTo(goal);
    return switch (operator) {
      case AT_LEAST, EQUAL, ABOUT -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
    };
  }

  private static int percent(BigDecimal figure, BigDecimal goal) {
    BigDecimal part = goal.signum() == 0 ? ONE : figure.divide(goal, MathContext.DECIMAL64);
    return part.max(ZERO)
        .movePointRight(2)
        .setScale(0, RoundingMode.FLOOR)
        .min(BigDecimal.valueOf(999))
        .intValue();
  }
}
