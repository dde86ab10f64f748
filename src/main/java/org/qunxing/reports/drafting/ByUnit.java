package org.qunxing.reports.drafting;

import java.util.List;
import org.qunxing.measures.Breakdown;
import org.qunxing.measures.Figure;

/**
 * A figure of the report by the units below.
 *
 * @param parts units that have something to show, in the order of the tree, each with the page that
 *     lists its records
 */
public record ByUnit(ReportFigure figure, Breakdown breakdown, List<Part> parts) {

  /** The share of a unit. */
  public record Part(String unit, Figure figure, String link) {}

  public boolean addsUp() {
    return breakdown.expression().addsUpOverUnits();
  }

  /** Whether something lies at the unit itself, or at units that are no longer below it. */
  public boolean hasRest() {
    return addsUp() && shows(breakdown.rest());
  }

  static boolean shows(Figure figure) {
    return figure.value() != null && figure.value().signum() != 0;
  }
}
