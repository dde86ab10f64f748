package org.qunxing.cockpit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Expression;
import org.qunxing.measures.Figure;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Period;
import org.qunxing.measures.Series;
import org.qunxing.organisations.Unit;
import org.qunxing.web.Chart;
import org.springframework.stereotype.Component;

/** The figures and curves at the top: one query for all figures, one for all curves. */
@Component
class Headlines {

  private static final int MOST_UNITS = 40;

  /** What people ask for first, as far as some module counts it. */
  private static final Map<String, String> WANTED =
      Map.ofEntries(
          Map.entry("1 新增会员", "sum(members.joined)"),
          Map.entry("2 举办活动", "sum(activities.held)"),
          Map.entry("3 参加人次", "sum(activities.attendances)"),
          Map.entry("4 反馈满意率", "ratio(activities.satisfied, activities.feedback)"));

  private final MeasureCatalogue catalogue;
  private final Measures measures;

  Headlines(MeasureCatalogue catalogue, Measures measures) {
    this.catalogue = catalogue;
    this.measures = measures;
  }

  /** A wanted figure with its curve. */
  record Curve(String label, Expression expression, Figure figure, Series series) {}

  List<Curve> curves(UnitPath unit, int year) {
    List<Map.Entry<String, String>> counted =
        WANTED.entrySet().stream()
            .filter(wanted -> catalogue.problemOf(wanted.getValue()).isEmpty())
            .sorted(Map.Entry.comparingByKey())
            .toList();
    List<Expression> expressions =
        counted.stream().map(wanted -> catalogue.read(wanted.getValue())).toList();
    List<Figure> figures = measures.values(expressions, unit, Period.year(year));
    List<Series> series = measures.series(expressions, unit, Period.year(year));
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      String label = counted.get(i).getKey().substring(2);
      curves.add(new Curve(label, expressions.get(i), figures.get(i), series.get(i)));
    }
    return curves;
  }

  Headline headline(Curve curve, UnitPath unit, int year) {
    List<BigDecimal> months =
        curve.series().points().stream()
            .map(point -> point.figure().value())
            .filter(Objects::nonNull)
            .toList();
    String suffix = curve.figure().unit();
    return new Headline(
        curve.label(),
        curve.figure().display(),
        suffix.equals("%") ? "" : suffix,
        measures.link(curve.expression(), unit, Period.year(year)),
        months);
  }

  /** Month by month for each, and for the first how it is spread over the units below. */
  List<Chart> charts(List<Curve> curves, List<Unit> below, int year) {
    List<Chart> charts = new ArrayList<>();
    for (Curve curve : curves) {
      if (isCounted(curve)) {
        charts.add(
            IndicatorCharts.months("各月" + curve.label(), curve.series(), curve.figure().unit()));
      }
    }
    curves.stream()
        .filter(Headlines::isCounted)
        .findFirst()
        .filter(_ -> below.size() > 1)
        .ifPresent(first -> charts.add(byUnit(first, below, year)));
    return charts;
  }

  private Chart byUnit(Curve curve, List<Unit> below, int year) {
    List<Unit> shown = below.stream().limit(MOST_UNITS).toList();
    Map<UnitPath, Figure> figures =
        measures.byUnit(
            curve.expression(), shown.stream().map(Unit::path).toList(), Period.year(year));
    return IndicatorCharts.units("各单位" + curve.label(), curve.figure().unit(), shown, figures);
  }

  private static boolean isCounted(Curve curve) {
    BigDecimal value = curve.figure().value();
    return value != null && value.signum() != 0;
  }
}
