package org.qunxing.planreader.lines;

/**
 * A paragraph, its broken lines mended, in the plain glyphs the grammar works on.
 *
 * <p>White space is gone, except one blank where it separates words or columns; each plain
 * character remembers where it stands in the text, so that any stretch can be quoted verbatim.
 */
public final class Passage {

  /** Of no text at all: where a heading's words would stand that has none. */
  public static final Passage EMPTY = new Passage("", "", new int[0], false);

  private final String source;
  private final String plain;
  private final int[] offsets;
  private final boolean afterBlankLine;

  Passage(String source, String plain, int[] offsets, boolean afterBlankLine) {
    this.source = source;
    this.plain = plain;
    this.offsets = offsets;
    this.afterBlankLine = afterBlankLine;
  }

  /** Plain glyphs, mended. */
  public String plain() {
    return plain;
  }

  public int length() {
    return plain.length();
  }

  public boolean isAfterBlankLine() {
    return afterBlankLine;
  }

  /** Offset in the text of the plain character at {@code index}. */
  public int offset(int index) {
    return offsets[index];
  }

  /** Offset in the text behind the last character. */
  public int endOffset() {
    return offsets[offsets.length - 1] + 1;
  }

  /** The stretch as it stands in the text, line breaks and all. */
  public String quote(int from, int to) {
    return source.substring(offsets[from], offsets[to - 1] + 1);
  }

  /** The stretch for people: original glyphs, lines mended, blanks only where they separate. */
  public String display(int from, int to) {
    var shown = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = source.charAt(offsets[i]);
      if (i > from && plain.charAt(i) != ' ' && isGap(i) && !isGap(i - 1) && !isGap(i + 1)) {
        shown.append(' ');
      }
      shown.append(plain.charAt(i) == ' ' ? ' ' : c);
    }
    return shown.toString().strip();
  }

  /** Whether a single blank stands between two Chinese characters here: a meant pause. */
  private boolean isGap(int i) {
    if (i <= 0 || i >= plain.length() || offsets[i] - offsets[i - 1] < 2) {
      return false;
    }
    for (int at = offsets[i - 1] + 1; at < offsets[i]; at++) {
      char c = source.charAt(at);
      if (c == '\n' || c == '\r' || !Glyphs.isBlank(c)) {
        return false;
      }
    }
    return Glyphs.isHan(plain.charAt(i - 1)) && Glyphs.isHan(plain.charAt(i));
  }
}
