package org.qunxing.planreader.lines;

import java.util.Arrays;

/** Puts lines together to one passage and decides which white space means something. */
final class PassageBuilder {

  private final String source;
  private final boolean afterBlankLine;
  private char[] plain = new char[64];
  private int[] offsets = new int[64];
  private int length;
  private boolean sentence;
  private boolean ended;
  private boolean row;

  PassageBuilder(String source, boolean afterBlankLine) {
    this.source = source;
    this.afterBlankLine = afterBlankLine;
  }

  static Passage of(Line line) {
    var builder = new PassageBuilder(line.source(), false);
    builder.add(line);
    return builder.build();
  }

  void add(Line line) {
    row |= line.isRow();
    if (length > 0 && isLetter(plain[length - 1]) && isLetter(Glyphs.plain(line.first()))) {
      append(' ', line.start() - 1);
    }
    int i = line.start();
    while (i < line.end()) {
      char c = source.charAt(i);
      if (Glyphs.isBlank(c)) {
        i = skipBlanks(i, line.end());
      } else if (isBoldMark(i, line.end())) {
        i += 2;
      } else {
        append(Glyphs.plain(c), i++);
      }
    }
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Whether the passage holds a mark that only sentences have. */
  boolean isSentence() {
    return sentence;
  }

  /** Whether a whole sentence has ended in it: it is text, no heading. */
  boolean hasEnded() {
    return ended;
  }

  int length() {
    return length;
  }

  Passage build() {
    Glyphs.mendPlans(plain, length);
    FormalNumerals.toPlain(plain, length);
    return new Passage(
        source, new String(plain, 0, length), Arrays.copyOf(offsets, length), afterBlankLine);
  }

  /** Keeps one blank between columns and between two Latin words; others mean nothing. */
  private int skipBlanks(int from, int end) {
    int i = from;
    int columns = 0;
    while (i < end && Glyphs.isBlank(source.charAt(i))) {
      char c = source.charAt(i++);
      columns += c == '\t' ? 4 : c == '\u3000' ? 2 : Glyphs.isInvisible(c) ? 0 : 1;
    }
    boolean betweenWords =
        length > 0
            && i < end
            && Glyphs.isAsciiWord(plain[length - 1])
            && Glyphs.isAsciiWord(Glyphs.plain(source.charAt(i)));
    if (length > 0 && (columns >= 3 || (columns > 0 && (row || betweenWords)))) {
      append(' ', from);
    }
    return i;
  }

  /** {@code **} makes words bold in Markdown and says nothing. */
  private boolean isBoldMark(int i, int end) {
    return source.charAt(i) == '*' && i + 1 < end && source.charAt(i + 1) == '*';
  }

  private static boolean isLetter(char c) {
    return Glyphs.isAsciiWord(c) && !Glyphs.isDigit(c);
  }

  private void append(char c, int offset) {
    if (length == plain.length) {
      plain = Arrays.copyOf(plain, length * 2);
      offsets = Arrays.copyOf(offsets, length * 2);
    }
    sentence |= "，。；！？".indexOf(c) >= 0;
    ended |= c == '。';
    plain[length] = c;
    offsets[length++] = offset;
  }
}
