package org.qunxing.documents.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** Characters that share a baseline, from left to right. */
record PdfLine(List<TextPosition> characters) {
  private static final float SAME_BASELINE = 0.45f;
  private static final float SMALL = 0.75f;
  private static final float RAISED = 0.15f;
  private static final float WORD_GAP = 0.22f;
  private static final float COLUMN_GAP = 0.7f;

  /** The lines that these characters make, from top to bottom, without marks of notes. */
  static List<PdfLine> of(Collection<TextPosition> characters) {
    List<TextPosition> sorted = new ArrayList<>(characters);
    sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    List<PdfLine> lines = new ArrayList<>();
    List<TextPosition> line = new ArrayList<>();
    for (TextPosition character : sorted) {
      if (!line.isEmpty() && !sharesBaseline(line.getLast(), character)) {
        finish(line, lines);
        line = new ArrayList<>();
      }
      line.add(character);
    }
    finish(line, lines);
    return lines;
  }

  private static boolean sharesBaseline(TextPosition above, TextPosition below) {
    float size = Math.max(above.getFontSizeInPt(), below.getFontSizeInPt());
    return below.getYDirAdj() - above.getYDirAdj() < SAME_BASELINE * size;
  }

  private static void finish(List<TextPosition> line, List<PdfLine> lines) {
    dropNoteMarks(line);
    line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    if (!line.isEmpty()) {
      lines.add(new PdfLine(line));
    }
  }

  /** A raised small number is the mark of a note; left in, it would be a figure's last digit. */
  private static void dropNoteMarks(List<TextPosition> line) {
    if (line.isEmpty()) {
      return;
    }
    var main = Collections.max(line, Comparator.comparingDouble(TextPosition::getFontSizeInPt));
    float size = main.getFontSizeInPt();
    line.removeIf(
        character ->
            character.getFontSizeInPt() < SMALL * size
                && main.getYDirAdj() - character.getYDirAdj() > RAISED * size
                && character.getUnicode().matches("[0-9①-⑳]"));
  }

  float y() {
    return characters.getFirst().getYDirAdj();
  }

  float size() {
    return (float)
        characters.stream().mapToDouble(TextPosition::getFontSizeInPt).max().orElseThrow();
  }

  boolean isEmpty() {
    return characters.stream().allMatch(one -> one.getUnicode().isBlank());
  }

  /** From its first character to its last. */
  float width() {
    TextPosition last = characters.getLast();
    return last.getXDirAdj() + last.getWidthDirAdj() - characters.getFirst().getXDirAdj();
  }

  /** Its part between two distances from the left, which may have no characters. */
  PdfLine between(float left, float right) {
    return new PdfLine(
        characters.stream().filter(one -> left <= middle(one) && middle(one) < right).toList());
  }

  static float middle(TextPosition character) {
    return character.getXDirAdj() + character.getWidthDirAdj() / 2;
  }

  String text() {
    var text = new StringBuilder();
    TextPosition before = null;
    for (TextPosition character : characters) {
      if (before != null && isApart(before, character)) {
        text.append(' ');
      }
      text.append(character.getUnicode());
      before = character;
    }
    return ordinary(text.toString().replaceAll(" {2,}", " ").strip());
  }

  /** The words of wrapped lines as one; only western words had a blank where the line broke. */
  static String joined(List<PdfLine> lines) {
    var text = new StringBuilder();
    for (PdfLine line : lines) {
      text.append(line.text().isEmpty() ? "" : glue(text, line.text())).append(line.text());
    }
    return text.toString();
  }

  static String glue(CharSequence before, String after) {
    boolean words =
        !before.isEmpty()
            && isWestern(before.charAt(before.length() - 1))
            && isWestern(after.charAt(0));
    return words ? " " : "";
  }

  /** Chinese sets a hair's breadth between characters and figures; that is no blank. */
  private static boolean isApart(TextPosition left, TextPosition right) {
    float gap = right.getXDirAdj() - left.getXDirAdj() - left.getWidthDirAdj();
    boolean western =
        left.getUnicode().chars().allMatch(PdfLine::isWestern)
            && right.getUnicode().chars().allMatch(PdfLine::isWestern);
    float least = western ? WORD_GAP : COLUMN_GAP;
    return gap > least * Math.max(left.getFontSizeInPt(), right.getFontSizeInPt());
  }

  private static boolean isWestern(int character) {
    return character < 0x2E80;
  }

  /** Many PDFs call 工 the radical ⼯, which looks the same and is found by nobody. */
  private static String ordinary(String text) {
    var result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lookalike = (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF);
      result.append(
          lookalike ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC) : c);
    }
    return result.toString();
  }
}
