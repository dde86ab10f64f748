package org.qunxing.documents.writing;

import java.io.IOException;
import java.util.List;
import org.qunxing.documents.writing.DocumentTable.Align;
import org.qunxing.documents.writing.DocumentTable.Column;

/** Writes the body of a document: paragraphs, tables and the page they stand on. */
final class WordWriter {
  static final String[] NAMESPACES = {
    "xmlns:w",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  };

  /** The text area of 156 mm, in twentieths of a point. */
  private static final int TEXT_WIDTH = 8845;

  private final Markup xml;
  private final WordNotes notes;
  private final Links links;

  WordWriter(Markup xml, WordNotes notes, Links links) {
    this.xml = xml;
    this.notes = notes;
    this.links = links;
  }

  void write(List<Block> blocks) throws IOException {
    xml.start("w:document", NAMESPACES).start("w:body");
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph paragraph -> paragraph(paragraph.style(), paragraph.spans());
        case Block.Table table -> table(table.table(), table.number());
      }
    }
    page();
    xml.end().end().finish();
  }

  /** The hint keeps quotation marks and dashes, which both scripts share, in the Chinese font. */
  static void run(Markup xml, String text, String... property) throws IOException {
    xml.start("w:r").start("w:rPr");
    if (property.length == 2) {
      xml.empty(property[0], "w:val", property[1]);
    }
    xml.empty("w:rFonts", "w:hint", "eastAsia");
    if (property.length == 1) {
      xml.empty(property[0]);
    }
    xml.end().start("w:t", "xml:space", "preserve").text(text).end().end();
  }

  private void paragraph(String style, List<Span> spans, String... align) throws IOException {
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", style);
    if (align.length > 0) {
      xml.empty("w:jc", "w:val", align[0]);
    }
    xml.end();
    for (Span span : spans) {
      span(span);
    }
    xml.end();
  }

  private void span(Span span) throws IOException {
    switch (span) {
      case Span.Plain plain -> run(xml, plain.text());
      case Span.Strong strong -> run(xml, strong.text(), "w:b");
      case Span.Note note -> notes.mark(xml, note);
      case Span.Link link -> {
        xml.start("w:hyperlink", "r:id", links.idOf(link.target()));
        run(xml, link.text(), "w:rStyle", "Hyperlink");
        xml.end();
      }
    }
  }

  private void table(DocumentTable table, int number) throws IOException {
    paragraph("Caption", Span.of("表" + number + "　" + table.caption()));
    int[] widths = widths(table.columns());
    xml.start("w:tbl").start("w:tblPr").empty("w:tblStyle", "w:val", "Grid");
    xml.empty("w:tblW", "w:w", Integer.toString(TEXT_WIDTH), "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed").end().start("w:tblGrid");
    for (int width : widths) {
      xml.empty("w:gridCol", "w:w", Integer.toString(width));
    }
    xml.end();
    row(
        table.columns().stream().map(column -> Span.of(column.name())).toList(),
        table,
        widths,
        true);
    for (List<List<Span>> cells : table.rows()) {
      row(cells, table, widths, false);
    }
    xml.end();
    paragraph("AfterTable", List.of());
  }

  private void row(List<List<Span>> cells, DocumentTable table, int[] widths, boolean header)
      throws IOException {
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
    if (header) {
      xml.empty("w:tblHeader");
    }
    xml.end();
    for (int i = 0; i < cells.size(); i++) {
      xml.start("w:tc").start("w:tcPr");
      xml.empty("w:tcW", "w:w", Integer.toString(widths[i]), "w:type", "dxa");
      xml.empty("w:vAlign", "w:val", "center").end();
      Align align = header ? Align.CENTER : table.columns().get(i).align();
      paragraph(header ? "TableHeader" : "TableText", cells.get(i), value(align));
      xml.end();
    }
    xml.end();
  }

  private static String value(Align align) {
    return switch (align) {
      case LEFT -> "left";
      case CENTER -> "center";
      case RIGHT -> "right";
    };
  }

  private static int[] widths(List<Column> columns) {
    int all = columns.stream().mapToInt(Column::share).sum();
    return columns.stream().mapToInt(column -> TEXT_WIDTH * column.share() / all).toArray();
  }

  /**
   * A4 with margins of 37, 26, 35 and 28 mm, which leaves 156 × 225 mm; lines at 28.95 points, of
   * which 22 fill the page. The page number's dash stands 7 mm below the text.
   */
  private void page() throws IOException {
    xml.start("w:sectPr");
    xml.empty("w:footerReference", "w:type", "default", "r:id", "odd");
    xml.empty("w:footerReference", "w:type", "even", "r:id", "even");
    xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
    xml.empty(
        "w:pgMar",
        "w:top",
        "2098",
        "w:right",
        "1474",
        "w:bottom",
        "1984",
        "w:left",
        "1587",
        "w:header",
        "851",
        "w:footer",
        "1191",
        "w:gutter",
        "0");
    xml.empty("w:docGrid", "w:type", "lines", "w:linePitch", "579").end();
  }
}
