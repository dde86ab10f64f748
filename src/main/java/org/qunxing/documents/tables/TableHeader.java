package org.qunxing.documents.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qunxing.documents.UnreadableDocument;

/** The names of the columns and the row in which they stand. */
record TableHeader(int row, List<String> names) {

  /** Refuses a header that leaves open which column is which. */
  static TableHeader of(TableRow row) {
    Set<String> seen = new HashSet<>();
    for (TableCell cell : row.cells()) {
      if (cell.trouble() == CellTrouble.MERGED) {
        throw UnreadableDocument.MERGED_HEADER.refuse(row.number());
      }
      if (!cell.text().isEmpty() && !seen.add(bare(cell.text()))) {
        throw UnreadableDocument.DUPLICATE_COLUMN.refuse(cell.text());
      }
    }
    List<String> names = row.cells().stream().map(TableCell::text).toList();
    if (names.stream().noneMatch(name -> name.matches(".*\\p{L}.*"))) {
      throw UnreadableDocument.NO_HEADER.refuse();
    }
    return new TableHeader(row.number(), names);
  }

  /** A title merged across the table: one text, and nothing but its own merged cells. */
  static boolean isWideTitle(TableRow row) {
    boolean allMerged =
        row.cells().stream().allMatch(c -> c.isBlank() || c.trouble() == CellTrouble.MERGED);
    return allMerged && row.cells().stream().filter(c -> !c.text().isEmpty()).count() == 1;
  }

  int column(String... wanted) {
    for (String name : wanted) {
      for (int i = 0; i < names.size(); i++) {
        if (bare(names.get(i)).equals(bare(name))) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Without blanks, a star for "required" and remarks in brackets. */
  private static String bare(String name) {
    return name.replaceAll("[（(].*?[）)]|[\\s*＊:：]", "");
  }
}
