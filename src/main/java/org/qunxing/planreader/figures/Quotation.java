package org.qunxing.planreader.figures;

/** Names stand in quotation marks: “十项行动”, 《五年规划》, “15分钟服务圈”. */
final class Quotation {

  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_WORK = 60;

  private Quotation() {}

  /** Whether {@code at} lies inside a short quotation or inside the title of a work. */
  static boolean surrounds(String text, int at) {
    return between(text, at, '“', '”', LONGEST_NAME)
        || between(text, at, '《', '》', LONGEST_WORK)
        || between(text, at, '"', '"', LONGEST_NAME) && isOddQuote(text, at);
  }

  private static boolean between(String text, int at, char open, char close, int longest) {
    int from = at - 1;
    int earliest = Math.max(0, at - longest);
    while (from >= earliest && text.charAt(from) != open) {
      if (text.charAt(from) == close) {
        return false;
      }
      from--;
    }
    if (from < earliest) {
      return false;
    }
    int latest = Math.min(text.length(), from + longest + 2);
    for (int to = at; to < latest; to++) {
      if (text.charAt(to) == close) {
        return true;
      }
    }
    return false;
  }

  /** Straight quotation marks look alike on both sides: count them, near by is enough. */
  private static boolean isOddQuote(String text, int at) {
    int count = 0;
    for (int i = Math.max(0, at - 200); i < at; i++) {
      count += text.charAt(i) == '"' ? 1 : 0;
    }
    return count % 2 == 1;
  }
}
