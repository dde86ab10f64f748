package org.qunxing.documents.reading;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a page as the eye sees them: characters that share a baseline, from left to right.
 *
 * <p>PDFBox's own sorting goes by the height that fonts claim. Large Chinese fonts claim more than
 * a line, and the lines of a title run into each other.
 */
final class PdfLines extends PDFTextStripper {
  private static final float SAME_BASELINE = 0.45f;
  private static final float SMALL = 0.75f;
  private static final float RAISED = 0.15f;
  private static final float WORD_GAP = 0.22f;
  private static final float COLUMN_GAP = 0.7f;

  private final List<String> lines = new ArrayList<>();

  PdfLines() {
    setSortByPosition(false);
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
  }

  List<String> linesOf(PDDocument document, int page) throws IOException {
    lines.clear();
    setStartPage(page);
    setEndPage(page);
    getText(document);
    return lines;
  }

  @Override
  protected void writePage() {
    List<TextPosition> characters = new ArrayList<>();
    charactersByArticle.forEach(characters::addAll);
    characters.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    List<TextPosition> line = new ArrayList<>();
    for (TextPosition character : characters) {
      if (!line.isEmpty() && !sharesBaseline(line.getLast(), character)) {
        finish(line);
      }
      line.add(character);
    }
    finish(line);
  }

  private static boolean sharesBaseline(TextPosition above, TextPosition below) {
    float size = Math.max(above.getFontSizeInPt(), below.getFontSizeInPt());
    return below.getYDirAdj() - above.getYDirAdj() < SAME_BASELINE * size;
  }

  private void finish(List<TextPosition> line) {
    dropNoteMarks(line);
    line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    var text = new StringBuilder();
    TextPosition before = null;
    for (TextPosition character : line) {
      if (before != null && isApart(before, character)) {
        text.append(' ');
      }
      text.append(character.getUnicode());
      before = character;
    }
    line.clear();
    String words = ordinary(text.toString().replaceAll(" {2,}", " ").strip());
    if (!words.isEmpty()) {
      lines.add(words);
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

  /** Chinese sets a hair's breadth between characters and figures; that is no blank. */
  private static boolean isApart(TextPosition left, TextPosition right) {
    float gap = right.getXDirAdj() - left.getXDirAdj() - left.getWidthDirAdj();
    boolean western = isWestern(left) && isWestern(right);
    float least = western ? WORD_GAP : COLUMN_GAP;
    return gap > least * Math.max(left.getFontSizeInPt(), right.getFontSizeInPt());
  }

  private static boolean isWestern(TextPosition character) {
    return character.getUnicode().chars().allMatch(c -> c < 0x2E80);
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
