package org.qunxing.documents.reading;

import java.util.List;

/** What stands on a page, from top to bottom. */
sealed interface PdfItem {

  /** A line of running text. */
  record Line(String text) implements PdfItem {}

  /**
   * A table.
   *
   * @param edges where its columns begin and the last one ends, in points from the left; empty when
   *     no rules say so
   * @param rows cells from left to right; a merged cell's text stands where it begins
   */
  record Table(List<Float> edges, List<List<String>> rows) implements PdfItem {

    int width() {
      return rows.getFirst().size();
    }
  }
}
