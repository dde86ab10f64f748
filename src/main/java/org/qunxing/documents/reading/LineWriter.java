package org.qunxing.documents.reading;

import java.util.regex.Pattern;
import org.qunxing.documents.UnreadableDocument;

/** Gathers lines, without what no reader of a text can see, and stops before memory does. */
final class LineWriter {
  private static final int LONGEST = 20_000_000;
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

  private final StringBuilder text = new StringBuilder();

  void line(CharSequence line) {
    String visible = INVISIBLE.matcher(line).replaceAll("").stripTrailing();
    if (text.length() + visible.length() > LONGEST) {
      throw UnreadableDocument.TOO_LARGE.refuse(50);
    }
    text.append(visible).append('\n');
  }

  String text() {
    return text.toString();
  }
}
