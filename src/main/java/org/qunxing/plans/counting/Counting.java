package org.qunxing.plans.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Expression;
import org.qunxing.measures.Figure;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Period;
import org.qunxing.plans.Light;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.lights.Lights;
import org.qunxing.plans.lights.Standing;
import org.qunxing.plans.lights.Verdict;
import org.springframework.stereotype.Component;

/** Asks the measures for the figures of indicators: two queries for each span of days. */
@Component
public class Counting {

  private final Measures measures;
  private final MeasureCatalogue catalogue;

  Counting(Measures measures, MeasureCatalogue catalogue) {
    this.measures = measures;
    this.catalogue = catalogue;
  }

  /** From the first day of the plan's year to the indicator's own deadline, else the year's end. */
  public static Period span(Plan plan, Indicator indicator) {
    LocalDate to =
        indicator.figure().deadline() == null ? plan.lastDay() : indicator.figure().deadline();
    LocalDate first = LocalDate.of(plan.year(), 1, 1);
    return Period.of(to.isBefore(first) ? to.withDayOfYear(1) : first, to);
  }

  /** In the order given. */
  public List<CountedIndicator> count(Plan plan, List<Indicator> indicators, LocalDate today) {
    Map<Integer, CountedIndicator> counted = new LinkedHashMap<>();
    Map<Period, List<Indicator>> bySpan = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      counted.put(indicator.no(), uncounted(plan, indicator));
      if (indicator.expression() != null) {
        bySpan.computeIfAbsent(span(plan, indicator), _ -> new ArrayList<>()).add(indicator);
      }
    }
    bySpan.forEach(
        (span, together) ->
            count(plan.unit(), span, together, today)
                .forEach(one -> counted.put(one.indicator().no(), one)));
    return List.copyOf(counted.values());
  }

  /** What an expression comes to within a span; for previews. */
  public Figure preview(String expression, UnitPath unit, Period span) {
    return measures.value(catalogue.read(expression), unit, span);
  }

  private List<CountedIndicator> count(
      UnitPath unit, Period span, List<Indicator> indicators, LocalDate today) {
    List<Expression> expressions =
        indicators.stream()
            .map(indicator -> Expression.parse(String.valueOf(indicator.expression())))
            .toList();
    List<Expression> cases = expressions.stream().map(Counting::cases).toList();
    List<Figure> now = measures.values(both(expressions, cases), unit, span);
    Period before = Period.of(span.from().minusYears(1), span.to().minusYears(1));
    List<Figure> then = measures.values(expressions, unit, before);
    List<CountedIndicator> counted = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      BigDecimal ofCases = now.get(expressions.size() + i).value();
      Standing standing =
          new Standing(
              indicators.get(i).figure(),
              span.from(),
              span.to(),
              now.get(i).value(),
              kind(expressions.get(i)),
              ofCases == null ? BigDecimal.ZERO : ofCases);
      counted.add(
          new CountedIndicator(
              indicators.get(i),
              span,
              now.get(i).value(),
              recorded(then.get(i).value()),
              Lights.of(standing, today),
              measures.link(expressions.get(i), unit, span)));
    }
    return counted;
  }

  private static CountedIndicator uncounted(Plan plan, Indicator indicator) {
    String why =
        indicator.uncountable() == null ? "还没有绑定统计口径。" : "暂不能统计：" + indicator.uncountable();
    return new CountedIndicator(
        indicator, span(plan, indicator), null, null, new Verdict(Light.NONE, why, 0, false), null);
  }

  private static List<Expression> both(List<Expression> one, List<Expression> other) {
    List<Expression> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  /** How many cases a rate is drawn from; for anything else it does not matter. */
  private static Expression cases(Expression expression) {
    return switch (expression) {
      case Expression.Ratio(_, var whole) -> new Expression.Sum(whole);
      case Expression.Coverage(_, var whole) -> new Expression.Stock(whole);
      case Expression.Count _, Expression.Sum _, Expression.Stock _, Expression.PerMonth _ ->
          expression;
    };
  }

  private static Standing.Kind kind(Expression expression) {
    return switch (expression) {
      case Expression.Ratio _, Expression.Coverage _ -> Standing.Kind.RATE;
      case Expression.PerMonth _ -> Standing.Kind.AVERAGE;
      case Expression.Count _, Expression.Sum _, Expression.Stock _ -> Standing.Kind.TOTAL;
    };
  }

  /** Nothing at all a year ago means that nothing was recorded yet, not that nothing happened. */
  private static @Nullable BigDecimal recorded(@Nullable BigDecimal value) {
    return value == null || value.signum() == 0 ? null : value;
  }
}
