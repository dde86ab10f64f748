package org.qunxing.reports.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.UnitPath;

/**
 * A year's report with its text and its figures.
 *
 * @param byUnit whether its document ends with the figures by unit
 */
public record Report(
    UUID id,
    String number,
    String planNumber,
    int year,
    String title,
    UnitPath unit,
    String unitName,
    Instant generatedAt,
    boolean byUnit,
    List<ReportSection> sections,
    List<ReportFigure> figures) {

  public ReportFigure figure(int no) {
    return figures.stream().filter(figure -> figure.no() == no).findFirst().orElseThrow();
  }

  public boolean has(int no) {
    return figures.stream().anyMatch(figure -> figure.no() == no);
  }

  /** Figures that somebody typed into a text, with the section's heading in front. */
  public List<String> typedFigures() {
    return sections.stream()
        .filter(section -> section.edited() != null)
        .flatMap(
            section ->
                FigureMarks.typed(section.text()).stream()
                    .map(typed -> section.heading() + "：" + typed))
        .toList();
  }
}
