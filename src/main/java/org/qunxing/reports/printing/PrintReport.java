package org.qunxing.reports.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qunxing.documents.writing.DocumentTable;
import org.qunxing.documents.writing.DocumentTable.Column;
import org.qunxing.documents.writing.OfficialDocument;
import org.qunxing.documents.writing.Span;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.measures.Period;
import org.qunxing.reports.drafting.ByUnit;
import org.qunxing.reports.drafting.FigureMarks;
import org.qunxing.reports.drafting.Report;
import org.qunxing.reports.drafting.ReportCheck;
import org.qunxing.reports.drafting.ReportFigure;
import org.qunxing.reports.drafting.ReportSection;
import org.qunxing.reports.drafting.UnitBreakdown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays a report out as an official document; each figure's footnote opens its records. */
@Component
public class PrintReport {

  private final ReportCheck check;
  private final UnitBreakdown breakdown;
  private final Audit audit;
  private final Clock clock;

  PrintReport(ReportCheck check, UnitBreakdown breakdown, Audit audit, Clock clock) {
    this.check = check;
    this.breakdown = breakdown;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param origin where this platform is reached, {@code https://host}: footnotes carry whole
   *     addresses
   * @return the .docx
   */
  @Transactional
  public byte[] print(Actor actor, Report report, URI origin) {
    List<ByUnit> byUnit = breakdown.of(report);
    check.mustHold(actor, report, byUnit);
    audit.record(actor, "reports.printed", report.number(), null);
    return new Layout(report, report.byUnit() ? byUnit : List.of(), origin, LocalDate.now(clock))
        .bytes();
  }

  private static final class Layout {

    private final Report report;
    private final URI origin;
    private final OfficialDocument document;
    private final Set<Integer> noted = new HashSet<>();

    Layout(Report report, List<ByUnit> byUnit, URI origin, LocalDate day) {
      this.report = report;
      this.origin = origin;
      this.document =
          OfficialDocument.titled(report.title())
              .subtitle(
                  "（统计截至%d年%d月%d日）"
                      .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
      report.sections().forEach(this::section);
      document.section("指标完成情况").table(table());
      new UnitAnnex(byUnit, origin).addTo(document);
      document.signed(day, report.unitName());
    }

    private void section(ReportSection section) {
      if (section.level() == 1) {
        document.section(section.heading());
      } else {
        document.subsection(section.heading());
      }
      section
          .text()
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> document.paragraph(spans(line)));
    }

    private List<Span> spans(String line) {
      List<Span> spans = new ArrayList<>();
      for (FigureMarks.Piece piece : FigureMarks.pieces(line.strip())) {
        switch (piece) {
          case FigureMarks.Piece.Words(String words) -> spans.add(Span.text(words));
          case FigureMarks.Piece.Mark(int no) -> spans.addAll(figure(report.figure(no)));
        }
      }
      return spans;
    }

    /** The figure, and at its first use the note that says where it comes from. */
    private List<Span> figure(ReportFigure figure) {
      Span words = Span.text(figure.inWords());
      return noted.add(figure.no()) ? List.of(words, note(figure)) : List.of(words);
    }

    private Span note(ReportFigure figure) {
      String text =
          "%s，%s，由平台记录统计，打开可逐条核对。"
              .formatted(figure.subject(), Period.of(figure.fromDay(), figure.toDay()).label());
      return Span.note(text, address(figure));
    }

    private URI address(ReportFigure figure) {
      return origin.resolve(figure.link());
    }

    private DocumentTable table() {
      DocumentTable table =
          DocumentTable.of(
              "指标、目标与完成情况",
              Column.text("指标", 10),
              Column.text("目标", 7),
              Column.number("完成", 6),
              Column.number("上年", 6),
              Column.centered("达到", 4));
      for (ReportFigure figure : report.figures()) {
        table.row(
            List.of(
                Span.of(figure.subject()),
                Span.of(figure.target()),
                List.of(Span.link(figure.inWords(), address(figure))),
                Span.of(figure.lastYearInWords()),
                Span.of(figure.met() ? "是" : "否")));
      }
      return table;
    }

    byte[] bytes() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        document.writeTo(out);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return out.toByteArray();
    }
  }
}
