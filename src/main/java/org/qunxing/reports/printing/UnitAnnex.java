package org.qunxing.reports.printing;

import java.net.URI;
import java.util.List;
import org.qunxing.documents.writing.DocumentTable;
import org.qunxing.documents.writing.DocumentTable.Column;
import org.qunxing.documents.writing.OfficialDocument;
import org.qunxing.documents.writing.Span;
import org.qunxing.measures.Figure;
import org.qunxing.measures.Period;
import org.qunxing.reports.drafting.ByUnit;
import org.qunxing.reports.drafting.ReportFigure;

/** The report's figures by unit; each figure's footnote opens the records of that unit. */
record UnitAnnex(List<ByUnit> figures, URI origin) {

  void addTo(OfficialDocument document) {
    if (figures.isEmpty()) {
      return;
    }
    document.section("分单位完成情况");
    if (figures.stream().anyMatch(figure -> !figure.addsUp())) {
      document.paragraph("比率和平均数按各单位自己的记录计算，各单位的数不能相加，合计按全部记录计算；其他指标各单位之和等于合计。");
    }
    DocumentTable table =
        DocumentTable.of(
            "各单位完成情况", Column.text("指标", 10), Column.text("单位", 12), Column.number("完成", 7));
    figures.forEach(figure -> rows(table, figure));
    document.table(table);
  }

  private void rows(DocumentTable table, ByUnit one) {
    ReportFigure figure = one.figure();
    String first = figure.subject();
    for (ByUnit.Part part : one.parts()) {
      row(table, first, part.unit(), words(figure, part.figure()), figure, part.link());
      first = "";
    }
    if (one.hasRest()) {
      String rest = words(figure, one.breakdown().rest());
      row(table, first, "本级和其他", rest, figure, figure.link());
      first = "";
    }
    row(table, first, "合计", figure.inWords(), figure, figure.link());
  }

  /** In the unit of the plan, 期 where the records say 场. */
  private static String words(ReportFigure figure, Figure part) {
    return new Figure(part.value(), figure.unit(), part.asOf()).displayWithUnit();
  }

  private void row(
      DocumentTable table,
      String subject,
      String unit,
      String words,
      ReportFigure figure,
      String link) {
    Span note =
        Span.note(
            "%s，%s，%s，由平台记录统计，打开可逐条核对。"
                .formatted(
                    figure.subject(), unit, Period.of(figure.fromDay(), figure.toDay()).label()),
            origin.resolve(link));
    table.row(List.of(Span.of(subject), Span.of(unit), List.of(Span.text(words), note)));
  }
}
