package org.qunxing.planreader.targets;

import org.qunxing.planreader.figures.Figure;

/**
 * The stretch of a sentence that belongs to one figure: from the mark or figure before it to the
 * mark or figure behind it.
 */
record Clause(int from, int to) {

  private static final int LONGEST = 90;
  private static final String CLAUSE_ENDS = "，；：。！？（）\n";

  /**
   * @param previousTo where the figure before ends (with what it counts), or the start of the text
   * @param nextFrom where the next figure begins, or the end of the text
   */
  static Clause around(String text, Figure figure, int previousTo, int nextFrom) {
    int from = figure.from();
    while (from > previousTo
        && figure.from() - from < LONGEST
        && !isBreak(text, from - 1, CLAUSE_ENDS)) {
      from--;
    }
    from = skipLeading(text, from, figure.from(), previousTo);
    int to = figure.to();
    while (to < nextFrom && to - figure.to() < LONGEST && !isBreak(text, to, CLAUSE_ENDS)) {
      to++;
    }
    return new Clause(from, to);
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
