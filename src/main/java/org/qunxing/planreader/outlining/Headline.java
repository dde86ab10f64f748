package org.qunxing.planreader.outlining;

/**
 * Where the heading's words end when the text goes on in the same paragraph.
 *
 * @param titleTo index behind the title
 * @param textFrom index where the text under it begins
 */
record Headline(int titleTo, int textFrom) {

  private static final int WHOLE = 40;
  private static final int SENTENCE = 45;
  private static final int LABEL = 20;
  private static final int CLAUSE = 30;

  /** Splits {@code plain} from index {@code from}. */
  static Headline split(String plain, int from) {
    int end = plain.length();
    int stop = firstOutsideQuotes(plain, from, "。");
    int colon = firstOutsideQuotes(plain, from, "：");
    if (isLabel(from, colon, stop, end)) {
      return new Headline(colon, colon + 1);
    }
    int blank = plain.indexOf(' ', from + 1);
    if (blank > from + 2 && blank - from <= CLAUSE && stop > blank) {
      return new Headline(blank, blank + 1);
    }
    if (stop > 0 && stop - from <= SENTENCE) {
      return new Headline(stop, stop + 1);
    }
    return end - from <= WHOLE ? new Headline(trimmed(plain, from, end), end) : clause(plain, from);
  }

  /** 组织建设：新建工会20家。 has its title before the colon; 到2027年： does not end one. */
  private static boolean isLabel(int from, int colon, int stop, int end) {
    return colon > from + 1
        && colon - from <= LABEL
        && (stop < 0 || colon < stop)
        && colon < end - 1;
  }

  /** A long sentence: its first clause names it, and the whole sentence stays as text. */
  private static Headline clause(String plain, int from) {
    int comma = firstOutsideQuotes(plain, from, "，；：");
    if (comma > from + 3 && comma - from <= CLAUSE) {
      return new Headline(comma, from);
    }
    return new Headline(Math.min(plain.length(), from + WHOLE), from);
  }

  private static int trimmed(String plain, int from, int end) {
    int to = end;
    while (to > from && "。；：，".indexOf(plain.charAt(to - 1)) >= 0) {
      to--;
    }
    return to;
  }

  private static int firstOutsideQuotes(String plain, int from, String marks) {
    int depth = 0;
    int limit = Math.min(plain.length(), from + 4 * WHOLE);
    for (int i = from; i < limit; i++) {
      char c = plain.charAt(i);
      if ("“《（".indexOf(c) >= 0) {
        depth++;
      } else if ("”》）".indexOf(c) >= 0) {
        depth--;
      } else if (depth <= 0 && marks.indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
