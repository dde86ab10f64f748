package org.qunxing.documents.writing;

import java.util.List;

/** What stands one below the other in an official document. */
sealed interface Block {

  /** One paragraph in a style of {@code styles.xml}. */
  record Paragraph(String style, List<Span> spans) implements Block {}

  /**
   * A table with its number.
   *
   * @param number in the order of the document, from 1
   */
  record Table(DocumentTable table, int number) implements Block {}

  static Block paragraph(String style, String text) {
    return new Paragraph(style, Span.of(text));
  }
}
