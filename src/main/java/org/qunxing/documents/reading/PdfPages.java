package org.qunxing.documents.reading;

import java.util.ArrayList;
import java.util.List;
import org.qunxing.documents.reading.PdfItem.Line;
import org.qunxing.documents.reading.PdfItem.Table;

/** Puts pages behind each other, and a table that goes on over the page together again. */
final class PdfPages {
  private static final float SAME = 4;
  private static final String PAGE_NUMBER = "[-—–─－·.\\s]*(第?\\s*[0-9]{1,4}\\s*页?)[-—–─－·.\\s]*";
  private static final String NUMBER = "[0-9]{1,3}|[一二三四五六七八九十]{1,3}";

  private final List<PdfItem> items = new ArrayList<>();

  void add(List<PdfItem> page) {
    int table = last();
    int next = first(page);
    if (table >= 0 && next >= 0 && goOn((Table) items.get(table), (Table) page.get(next))) {
      items.set(table, joined((Table) items.get(table), (Table) page.get(next)));
      items.addAll(page.subList(0, next));
      items.addAll(page.subList(next + 1, page.size()));
    } else {
      items.addAll(page);
    }
  }

  void write(LineWriter lines) {
    for (PdfItem item : items) {
      switch (item) {
        case Line(String text) -> lines.line(text);
        case Table table -> table.rows().forEach(row -> lines.line(String.join("\t", row)));
      }
    }
  }

  /** The table that ends the page before, but for its number. */
  private int last() {
    int at = items.size() - 1;
    while (at >= 0 && isPageNumber(items.get(at))) {
      at--;
    }
    return at >= 0 && items.get(at) instanceof Table ? at : -1;
  }

  private static int first(List<PdfItem> page) {
    int at = 0;
    while (at < page.size() && isPageNumber(page.get(at))) {
      at++;
    }
    return at < page.size() && page.get(at) instanceof Table ? at : -1;
  }

  private static boolean isPageNumber(PdfItem item) {
    return item instanceof Line(String text) && text.matches(PAGE_NUMBER);
  }

  private static boolean goOn(Table above, Table below) {
    boolean same = above.width() == below.width() && above.edges().size() == below.edges().size();
    for (int i = 0; same && i < above.edges().size(); i++) {
      same = Math.abs(above.edges().get(i) - below.edges().get(i)) < SAME;
    }
    return same;
  }

  private static Table joined(Table above, Table below) {
    List<List<String>> rows = new ArrayList<>(above.rows());
    List<List<String>> more = new ArrayList<>(below.rows());
    if (more.getFirst().equals(rows.getFirst())) {
      more.removeFirst();
    }
    if (!more.isEmpty() && more.getFirst().getFirst().isEmpty() && isNumbered(rows)) {
      rows.add(oneRow(rows.removeLast(), more.removeFirst()));
    }
    rows.addAll(more);
    return new Table(above.edges(), rows);
  }

  /** Each row has its number; one without is the rest of the row that the page cut in two. */
  private static boolean isNumbered(List<List<String>> rows) {
    return rows.size() > 1 && rows.stream().skip(1).allMatch(row -> row.getFirst().matches(NUMBER));
  }

  private static List<String> oneRow(List<String> above, List<String> below) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < above.size(); i++) {
      String rest = below.get(i);
      cells.add(above.get(i) + (rest.isEmpty() ? "" : PdfLine.glue(above.get(i), rest)) + rest);
    }
    return cells;
  }
}
