package org.qunxing.documents.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.qunxing.documents.reading.PdfItem.Table;

/**
 * A page as the eye sees it: characters that share a baseline, from left to right, and tables row
 * by row.
 *
 * <p>PDFBox's own sorting goes by the height that fonts claim. Large Chinese fonts claim more than
 * a line, and the lines of a title run into each other.
 */
final class PdfLines extends PDFTextStripper {

  private final List<PdfItem> items = new ArrayList<>();

  PdfLines() {
    setSortByPosition(false);
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
  }

  List<PdfItem> itemsOf(PDDocument document, int page) throws IOException {
    items.clear();
    setStartPage(page);
    setEndPage(page);
    getText(document);
    return List.copyOf(items);
  }

  @Override
  protected void writePage() throws IOException {
    List<TextPosition> rest = new ArrayList<>();
    charactersByArticle.forEach(rest::addAll);
    if (rest.isEmpty()) {
      return;
    }
    record Placed(float top, Table table) {}
    List<Placed> tables = new ArrayList<>();
    for (RuledTable each : RuledTable.of(PdfRules.of(getCurrentPage(), direction(rest)))) {
      Map<Boolean, List<TextPosition>> parts =
          rest.stream().collect(Collectors.partitioningBy(each::holds));
      Table table = each.filled(parts.getOrDefault(true, List.of()));
      if (table.rows().size() > 1) {
        tables.add(new Placed(each.top(), table));
        rest = parts.getOrDefault(false, List.of());
      }
    }
    tables.sort(Comparator.comparing(Placed::top));
    List<PdfLine> lines = PdfLine.of(rest);
    for (Placed each : tables) {
      List<PdfLine> above = lines.stream().filter(line -> line.y() < each.top()).toList();
      items.addAll(new OpenLayout(above).items());
      items.add(each.table());
      lines = lines.subList(above.size(), lines.size());
    }
    items.addAll(new OpenLayout(lines).items());
  }

  /** Into which most of the page's text runs; a watermark or a stamp may run elsewhere. */
  private static int direction(List<TextPosition> characters) {
    return characters.stream()
        .collect(Collectors.groupingBy(one -> Math.round(one.getDir()), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
