package org.qunxing.reports.drafting;

import java.util.List;
import java.util.stream.Stream;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Breakdown;
import org.qunxing.measures.Expression;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Period;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;

/** Takes the figures of a report apart by the units below its own. */
@Component
public class UnitBreakdown {

  private final Measures measures;
  private final MeasureCatalogue catalogue;
  private final Units units;

  UnitBreakdown(Measures measures, MeasureCatalogue catalogue, Units units) {
    this.measures = measures;
    this.catalogue = catalogue;
    this.units = units;
  }

  /** Of all figures that are counted, in the report's order. */
  public List<ByUnit> of(Report report) {
    List<Unit> below = below(report.unit());
    return report.figures().stream()
        .filter(figure -> figure.expression() != null)
        .map(figure -> byUnit(report.unit(), below, figure))
        .toList();
  }

  /**
   * The units directly below; where one of them only stands for the district itself, as the union
   * does under the district's joint office, those below it.
   */
  private List<Unit> below(UnitPath unit) {
    return units.children(unit).stream()
        .flatMap(
            child -> {
              List<Unit> further =
                  child.kind() == UnitKind.DISTRICT
                      ? units.children(child.path())
                      : List.<Unit>of();
              return further.isEmpty() ? Stream.of(child) : further.stream();
            })
        .toList();
  }

  private ByUnit byUnit(UnitPath unit, List<Unit> below, ReportFigure figure) {
    Expression expression = catalogue.read(String.valueOf(figure.expression()));
    Period period = Period.of(figure.fromDay(), figure.toDay());
    Breakdown breakdown =
        measures.breakdown(expression, unit, below.stream().map(Unit::path).toList(), period);
    List<ByUnit.Part> parts =
        below.stream()
            .map(
                one ->
                    new ByUnit.Part(
                        one.name(),
                        breakdown.share(one.path()),
                        measures.link(expression, one.path(), period)))
            .filter(part -> ByUnit.shows(part.figure()))
            .toList();
    return new ByUnit(figure, breakdown, parts);
  }
}
