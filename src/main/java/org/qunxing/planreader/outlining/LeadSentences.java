package org.qunxing.planreader.outlining;

import java.util.List;

/**
 * Paragraphs that each begin with a short sentence naming them: 组织保障。全区各级……
 *
 * <p>One alone may be an ordinary sentence; a row of them under one heading is a row of headings.
 */
final class LeadSentences {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 26;
  private static final int SHORTEST_TEXT = 8;

  private LeadSentences() {}

  /** Whether these paragraphs are headed by their first sentences. */
  static boolean head(List<Piece> paragraphs) {
    long led = paragraphs.stream().filter(p -> leadEnd(p) > 0).count();
    long sentences = paragraphs.stream().filter(p -> p.plain().indexOf('。') >= 0).count();
    return led >= 2 && led * 10 >= sentences * 7;
  }

  /** Index of the full stop that ends the lead, or -1. */
  static int leadEnd(Piece paragraph) {
    if (SpokenItems.areSeveral(paragraph)) {
      return -1;
    }
    var plain = paragraph.passage().plain();
    int limit = Math.min(paragraph.to(), paragraph.from() + LONGEST + 1);
    for (int i = paragraph.from(); i < limit; i++) {
      char c = plain.charAt(i);
      if (c == '。') {
        boolean long_ = i - paragraph.from() >= SHORTEST && paragraph.to() - i > SHORTEST_TEXT;
        return long_ ? i : -1;
      }
      if ("，；：！？".indexOf(c) >= 0 || Character.isDigit(c)) {
        return -1;
      }
    }
    return -1;
  }
}
