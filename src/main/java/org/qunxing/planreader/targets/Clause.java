package org.qunxing.planreader.targets;

import org.qunxing.planreader.figures.Figure;
import org.qunxing.planreader.lines.Glyphs;

/**
 * The stretch of a sentence that belongs to one figure: from the mark or figure before it to the
 * mark or figure behind it.
 */
record Clause(int from, int to) {

  private static final int LONGEST = 90;
  private static final int LONGEST_GLOSS = 4;
  private static final String CLAUSE_ENDS = "，；：。！？（）\n";

  /**
   * @param previousTo where the figure before ends (with what it counts), or the start of the text
   * @param nextFrom where the next figure begins, or the end of the text
   */
  static Clause around(String text, Figure figure, int previousTo, int nextFrom) {
    int from = figure.from();
    while (from > previousTo && figure.from() - from < LONGEST) {
      int gloss = glossBefore(text, from);
      if (gloss <= previousTo && isBreak(text, from - 1, CLAUSE_ENDS)) {
        break;
      }
      from = gloss > previousTo ? gloss : from - 1;
    }
    from = skipLeading(text, from, figure.from(), previousTo);
    int to = figure.to();
    while (to < nextFrom && to - figure.to() < LONGEST) {
      int gloss = glossBehind(text, to);
      if (gloss == 0 && isBreak(text, to, CLAUSE_ENDS)) {
        break;
      }
      to = Math.min(nextFrom, gloss > 0 ? gloss : to + 1);
    }
    return new Clause(from, to);
  }

  /** 村（社区）妇女之家: a short word in brackets inside a name; where it begins, or 0. */
  private static int glossBefore(String text, int end) {
    int open = openBefore(text, 0, end);
    return open >= 0 && isGloss(text, open, end, true) ? open : 0;
  }

  /** Where the short bracket opens that closes right before {@code end}, or -1. */
  static int openBefore(String text, int from, int end) {
    if (text.charAt(end - 1) != '）') {
      return -1;
    }
    int open = Math.max(from, end - 2 - LONGEST_GLOSS);
    while (open < end && text.charAt(open) != '（') {
      open++;
    }
    return open < end ? open : -1;
  }

  /** The same, where it ends, or 0. */
  private static int glossBehind(String text, int open) {
    if (text.charAt(open) != '（') {
      return 0;
    }
    int close = open + 1;
    while (close < text.length()
        && close - open <= LONGEST_GLOSS
        && Glyphs.isHan(text.charAt(close))) {
      close++;
    }
    return close < text.length() && isGloss(text, open, close + 1, false) ? close + 1 : 0;
  }

  private static boolean isGloss(String text, int open, int end, boolean beforeNumber) {
    boolean inBrackets =
        open > 0
            && end - open > 2
            && end < text.length()
            && text.charAt(end - 1) == '）'
            && !text.startsWith("其中", open + 1);
    if (!inBrackets || !Glyphs.isHan(text.charAt(open - 1))) {
      return false;
    }
    for (int i = open + 1; i < end - 1; i++) {
      if (!Glyphs.isHan(text.charAt(i))) {
        return false;
      }
    }
    char next = text.charAt(end);
    return Glyphs.isHan(next) || (beforeNumber && Glyphs.isDigit(next));
  }

  Clause endingAt(int end) {
    return new Clause(from, end);
  }

  Clause startingAt(int start) {
    return new Clause(start, to);
  }

  /** Whether the mark at {@code i} ends a clause; a blank does only between columns. */
  private static boolean isBreak(String text, int i, String marks) {
    char c = text.charAt(i);
    return marks.indexOf(c) >= 0 || (c == ' ' && i > 0 && i + 1 < text.length());
  }

  /** A list goes on after 、 or 和: they join clauses and belong to none. */
  private static int skipLeading(String text, int from, int limit, int previousTo) {
    int at = from;
    if (at == previousTo) {
      while (at < limit && "、，和及与并且” ".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
    return at;
  }
}
