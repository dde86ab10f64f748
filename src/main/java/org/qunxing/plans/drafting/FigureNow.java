package org.qunxing.plans.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.measures.Period;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.counting.Counting;
import org.qunxing.web.Choice;

/** Figures of a plan's year for one rendering: each expression is asked for once. */
final class FigureNow {

  private final Counting counting;
  private final MeasureCatalogue catalogue;
  private final Plan plan;
  private final Map<String, String> asked = new HashMap<>();

  FigureNow(Counting counting, MeasureCatalogue catalogue, Plan plan) {
    this.counting = counting;
    this.catalogue = catalogue;
    this.plan = plan;
  }

  /** {@code 17 场}; a dash where there is nothing to divide by. */
  String of(String expression) {
    return asked.computeIfAbsent(
        expression,
        text -> counting.preview(text, plan.unit(), Period.year(plan.year())).displayWithUnit());
  }

  String described(String expression) {
    return catalogue.describe(catalogue.read(expression));
  }

  boolean understood(String expression) {
    return catalogue.problemOf(expression).isEmpty();
  }

  /** Every measure as an expression, to choose from while typing. */
  List<Choice> everything() {
    return catalogue.all().stream().flatMap(FigureNow::ways).toList();
  }

  private static Stream<Choice> ways(MeasureDeclaration measure) {
    return Stream.of(
        Choice.of("sum(" + measure.key() + ")", measure.name() + "（" + measure.unit() + "）"),
        Choice.of(
            "permonth(" + measure.key() + ")", measure.name() + "，月均（" + measure.unit() + "）"));
  }
}
