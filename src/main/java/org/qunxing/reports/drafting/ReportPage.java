package org.qunxing.reports.drafting;

import java.util.List;

/**
 * The report on screen.
 *
 * @param editing the key of the part that is open for editing, empty when none is
 * @param problem why it cannot be printed now, empty when it can
 */
public record ReportPage(Report report, String editing, boolean mayEdit, String problem) {

  public List<FigureMarks.Piece> pieces(ReportSection section) {
    return FigureMarks.pieces(section.text());
  }

  public List<String> typedFigures() {
    return report.typedFigures();
  }
}
