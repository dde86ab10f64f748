package org.qunxing.documents.reading;

import org.jspecify.annotations.Nullable;

/**
 * What was read: lines divided by {@code \n}, never blank as a whole.
 *
 * @param charset of a plain text or web page, as people name it; none for docx and pdf
 */
public record ReadText(String text, Kind kind, @Nullable String charset) {

  /** Kinds of documents that can be read. */
  public enum Kind {
    TXT,
    DOCX,
    PDF,
    HTML
  }
}
