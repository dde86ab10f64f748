package org.qunxing.cockpit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Dimension;
import org.qunxing.measures.Expression;
import org.qunxing.measures.Figure;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Period;
import org.qunxing.measures.Series;
import org.qunxing.organisations.Unit;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.qunxing.web.Chart;
import org.springframework.stereotype.Component;

/** Pictures of one indicator: towards the target, month by month, by unit, by group. */
@Component
class IndicatorCharts {

  private final MeasureCatalogue catalogue;
  private final Measures measures;

  IndicatorCharts(MeasureCatalogue catalogue, Measures measures) {
    this.catalogue = catalogue;
    this.measures = measures;
  }

  /**
   * @param planUnit whose indicator it is
   * @param below the viewer's units, for the spread; one or none: no such picture
   */
  List<Chart> of(IndicatorOverview indicator, UnitPath planUnit, List<Unit> below) {
    if (indicator.expression() == null || catalogue.problemOf(indicator.expression()).isPresent()) {
      return List.of();
    }
    Expression expression = catalogue.read(indicator.expression());
    Period period = Period.of(indicator.from(), indicator.to());
    Series series = measures.series(List.of(expression), planUnit, period).getFirst();
    String unit = catalogue.unit(expression);
    List<Chart> charts = new ArrayList<>();
    charts.add(
        addsUp(expression)
            ? upToNow(series, unit).withTarget(indicator.value())
            : months("各月", series, unit).as(Chart.Kind.LINE).withTarget(indicator.value()));
    if (addsUp(expression)) {
      charts.add(months("各月", series, unit));
    }
    if (below.size() > 1) {
      List<UnitPath> paths = below.stream().map(Unit::path).toList();
      charts.add(units("各单位", unit, below, measures.byUnit(expression, paths, period)));
    }
    catalogue.dimensions(expression).stream()
        .map(dimension -> groups(expression, dimension, planUnit, period))
        .filter(chart -> chart.labels().size() > 1)
        .forEach(charts::add);
    return charts;
  }

  static Chart months(String title, Series series, String unit) {
    return Chart.bar(
        title,
        unit,
        labels(series),
        new Chart.Series(title, series.points().stream().map(IndicatorCharts::value).toList()));
  }

  /** In the tree's order: where it happens, not who is best. */
  static Chart units(String title, String unit, List<Unit> units, Map<UnitPath, Figure> figures) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (Unit one : units) {
      Figure figure = figures.get(one.path());
      values.add(figure == null ? null : figure.value());
    }
    return Chart.bar(
            title, unit, units.stream().map(Unit::name).toList(), new Chart.Series(title, values))
        .as(Chart.Kind.HORIZONTAL);
  }

  private Chart groups(Expression expression, Dimension dimension, UnitPath unit, Period period) {
    List<String> keys = List.copyOf(dimension.values().keySet());
    List<Figure> figures =
        measures.values(
            keys.stream().map(key -> expression.where(dimension.key(), key)).toList(),
            unit,
            period);
    List<String> labels = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      BigDecimal value = figures.get(i).value();
      if (value != null && value.signum() != 0) {
        labels.add(dimension.label(keys.get(i)));
        values.add(value);
      }
    }
    String title = "按" + dimension.name();
    return Chart.bar(title, catalogue.unit(expression), labels, new Chart.Series(title, values))
        .as(Chart.Kind.HORIZONTAL);
  }

  /** What has come together by the end of each month; nothing for months to come. */
  private static Chart upToNow(Series series, String unit) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Series.Point point : series.points()) {
      BigDecimal value = point.figure().value();
      sum = value == null ? sum : sum.add(value);
      values.add(value == null ? null : sum);
    }
    return Chart.line("累计", unit, labels(series), new Chart.Series("累计", values));
  }

  private static boolean addsUp(Expression expression) {
    return expression instanceof Expression.Sum || expression instanceof Expression.Count;
  }

  private static @Nullable BigDecimal value(Series.Point point) {
    return point.figure().value();
  }

  private static List<String> labels(Series series) {
    List<Series.Point> points = series.points();
    boolean oneYear = points.getFirst().month().getYear() == points.getLast().month().getYear();
    return points.stream().map(point -> label(point.month(), oneYear)).toList();
  }

  private static String label(YearMonth month, boolean oneYear) {
    return oneYear
        ? month.getMonthValue() + "月"
        : month.getYear() + "年" + month.getMonthValue() + "月";
  }
}
