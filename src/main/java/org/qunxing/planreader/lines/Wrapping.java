package org.qunxing.planreader.lines;

import java.util.List;

/**
 * Whether a text was broken at a fixed width, as text from PDF is, and where that width lies.
 *
 * <p>A wrapped text has many lines of nearly the same width that end in the middle of a sentence.
 * In such a text a full line goes on in the next one; elsewhere each line is a paragraph.
 */
record Wrapping(boolean wrapped, int width, int margin) {

  /** Lines differ by a few columns: punctuation must not begin a line, Latin words are not cut. */
  private static final int SLACK = 8;

  /** Fewer lines show no width. */
  static final int FEWEST_LINES = 8;

  private static final int WIDEST = 160;
  private static final int NARROWEST = 24;
  private static final String CLOSED = "。！？；：”）》.!?…";

  static Wrapping of(List<Line> lines) {
    var widths = lines.stream().filter(line -> !line.isEmpty()).mapToInt(Line::width).toArray();
    int width = mostCommonWidth(widths);
    int full = 0;
    int open = 0;
    for (var line : lines) {
      if (!line.isEmpty() && near(line.width(), width)) {
        full++;
        open += isClosed(line) ? 0 : 1;
      }
    }
    boolean wrapped =
        width >= NARROWEST
            && widths.length >= FEWEST_LINES
            && full >= Math.max(FEWEST_LINES / 2, widths.length * 3 / 10)
            && open * 10 >= full * 4;
    return new Wrapping(wrapped, width, margin(lines));
  }

  /** Whether the first word of {@code next} had no room left on this line. */
  boolean isFull(Line line, Line next) {
    return line.width() + firstWord(next) > width - SLACK / 2;
  }

  boolean isIndented(Line line) {
    return line.indent() - margin >= 2;
  }

  static boolean isClosed(Line line) {
    return CLOSED.indexOf(line.last()) >= 0;
  }

  private static boolean near(int width, int common) {
    return Math.abs(width - common) <= SLACK;
  }

  /** The commonest width within the densest band of widths. */
  private static int mostCommonWidth(int[] widths) {
    var count = new int[WIDEST + 3];
    for (int width : widths) {
      if (width <= WIDEST) {
        count[width]++;
      }
    }
    int best = 0;
    int bestCount = 0;
    for (int width = NARROWEST; width <= WIDEST; width++) {
      int inBand = 0;
      for (int w = Math.max(0, width - SLACK); w <= width + 2; w++) {
        inBand += count[w];
      }
      if (inBand > bestCount) {
        best = width;
        bestCount = inBand;
      }
    }
    int common = best;
    for (int w = Math.max(0, best - SLACK); w <= best + 2; w++) {
      common = count[w] > count[common] ? w : common;
    }
    return common;
  }

  private static int margin(List<Line> lines) {
    return lines.stream().filter(line -> !line.isEmpty()).mapToInt(Line::indent).min().orElse(0);
  }

  private static int firstWord(Line line) {
    int end = line.start();
    String source = line.source();
    while (end < line.end() && end - line.start() < 20 && Glyphs.isAsciiWord(source.charAt(end))) {
      end++;
    }
    return Math.max(2, end - line.start());
  }
}
