package org.qunxing.plans.counting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Expression;
import org.qunxing.measures.Figure;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Measures.Question;
import org.qunxing.measures.Period;
import org.qunxing.plans.Light;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.lights.Lights;
import org.qunxing.plans.lights.Standing;
import org.qunxing.plans.lights.Verdict;
import org.springframework.stereotype.Component;

/** Asks the measures for the figures of indicators, however many: one query. */
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
    Map<Indicator, Asked> asked = new HashMap<>();
    indicators.forEach(one -> Asked.of(plan, one).ifPresent(of -> asked.put(one, of)));
    Map<Question, Figure> figures =
        measures.values(asked.values().stream().flatMap(Asked::questions).toList(), plan.unit());
    return indicators.stream()
        .map(
            one -> {
              Asked of = asked.get(one);
              return of == null ? uncounted(plan, one) : counted(of, figures, plan.unit(), today);
            })
        .toList();
  }

  /** What there is to ask for one indicator: now, out of how many, and a year ago. */
  private record Asked(Indicator indicator, Question now, Question cases, Question then) {

    static Optional<Asked> of(Plan plan, Indicator indicator) {
      Period span = span(plan, indicator);
      Period before = Period.of(span.from().minusYears(1), span.to().minusYears(1));
      return Optional.ofNullable(indicator.expression())
          .map(Expression::parse)
          .map(
              one ->
                  new Asked(
                      indicator,
                      new Question(one, span),
                      new Question(Counting.cases(one), span),
                      new Question(one, before)));
    }

    Stream<Question> questions() {
      return Stream.of(now, cases, then);
    }
  }

  /** What an expression comes to within a span; for previews. */
  public Figure preview(String expression, UnitPath unit, Period span) {
    return measures.value(catalogue.read(expression), unit, span);
  }

  private CountedIndicator counted(
      Asked asked, Map<Question, Figure> figures, UnitPath unit, LocalDate today) {
    Expression expression = asked.now().expression();
    Period span = asked.now().period();
    BigDecimal now = value(figures, asked.now());
    BigDecimal cases = value(figures, asked.cases());
    Standing standing =
        new Standing(
            asked.indicator().figure(),
            span.from(),
            span.to(),
            now,
            kind(expression),
            cases == null ? BigDecimal.ZERO : cases);
    return new CountedIndicator(
        asked.indicator(),
        span,
        now,
        recorded(value(figures, asked.then())),
        Lights.of(standing, today),
        measures.link(expression, unit, span));
  }

  private static @Nullable BigDecimal value(Map<Question, Figure> figures, Question question) {
    return requireNonNull(figures.get(question)).value();
  }

  private static CountedIndicator uncounted(Plan plan, Indicator indicator) {
    String why =
        indicator.uncountable() == null ? "还没有绑定统计口径。" : "暂不能统计：" + indicator.uncountable();
    return new CountedIndicator(
        indicator, span(plan, indicator), null, null, new Verdict(Light.NONE, why, 0, false), null);
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
