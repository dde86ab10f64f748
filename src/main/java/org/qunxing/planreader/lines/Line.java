package org.qunxing.planreader.lines;

import java.util.ArrayList;
import java.util.List;

/**
 * One line as it stands in the text, without the white space around it.
 *
 * @param start offset of its first character that is not blank
 * @param end offset behind its last character that is not blank; equals start for an empty line
 * @param indent columns of white space before it
 */
record Line(String source, int start, int end, int indent) {

  static List<Line> of(String text) {
    var lines = new ArrayList<Line>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text.charAt(i))) {
        lines.add(trimmed(text, from, i));
        from = i + 1;
      }
    }
    return lines;
  }

  boolean isEmpty() {
    return start == end;
  }

  int length() {
    return end - start;
  }

  char first() {
    return Glyphs.plain(source.charAt(start));
  }

  char last() {
    return Glyphs.plain(source.charAt(end - 1));
  }

  /** The line in plain glyphs without any white space, at most {@code limit} characters of it. */
  String plain(int limit) {
    var plain = new StringBuilder();
    for (int i = start; i < end && plain.length() < limit; i++) {
      if (!Glyphs.isBlank(source.charAt(i))) {
        plain.append(Glyphs.plain(source.charAt(i)));
      }
    }
    return plain.toString();
  }

  /**
   * Whether it looks like a row of a table: words side by side, with blanks between and no marks.
   */
  boolean isRow() {
    int gaps = 0;
    int all = 0;
    boolean numbered = beginsWithRowNumber();
    for (int i = start + 1; i + 1 < end; i++) {
      char c = source.charAt(i);
      if (!numbered && "，。；、：！？".indexOf(Glyphs.plain(c)) >= 0) {
        return false;
      }
      if (isGap(c)) {
        int from = i;
        while (isGap(source.charAt(i + 1))) {
          i++;
        }
        all++;
        gaps += i > from || source.charAt(i) == '\t' || isHan(from - 1) && isHan(i + 1) ? 1 : 0;
      }
    }
    if (numbered && all < 3) {
      return false;
    }
    return (gaps >= 2 || (gaps == 1 && all >= 3)) && !isLetterSpaced(gaps);
  }

  /** 3 婚姻家庭调解 …: a number in a column of its own. */
  private boolean beginsWithRowNumber() {
    int i = start;
    while (i < end && Glyphs.isDigit(Glyphs.plain(source.charAt(i)))) {
      i++;
    }
    return i > start && i - start <= 3 && i + 1 < end && isGap(source.charAt(i)) && isHan(i + 1);
  }

  private static boolean isGap(char c) {
    return Glyphs.isBlank(c) && !Glyphs.isInvisible(c);
  }

  /** 工 会 要 点: a blank behind every character is only a way of setting titles. */
  private boolean isLetterSpaced(int gaps) {
    return gaps * 4 >= length();
  }

  private boolean isHan(int at) {
    return Glyphs.isHan(source.charAt(at));
  }

  /** Columns it takes in print: Chinese characters and all punctuation are two wide. */
  int width() {
    int width = 0;
    for (int i = start; i < end; i++) {
      width += columns(source.charAt(i));
    }
    return width;
  }

  static int columns(char c) {
    char plain = Glyphs.plain(c);
    return plain < 0x80 ? 1 : 2;
  }

  private static Line trimmed(String text, int from, int to) {
    int start = from;
    int indent = 0;
    while (start < to && Glyphs.isBlank(text.charAt(start))) {
      indent += text.charAt(start) == '\u3000' ? 2 : 1;
      start++;
    }
    int end = to;
    while (end > start && Glyphs.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Line(text, start, end, indent);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u000b' || c == '\u2028' || c == '\u2029';
  }
}
