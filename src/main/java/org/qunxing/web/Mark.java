package org.qunxing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A highlighted passage of a source text.
 *
 * @param start offset of the first character
 * @param end offset after the last character
 * @param id anchor of the passage; the form beside it links here and the passage links to {@code
 *     #for-id}
 * @param tone {@code warn}, {@code good}, {@code info} or {@code bad}
 */
public record Mark(int start, int end, String id, String tone) {

  /** A run of text; {@code mark} is null between passages. */
  public record Piece(String text, @org.jspecify.annotations.Nullable Mark mark) {}

  /**
   * Cuts a text into marked and unmarked runs; a passage that overlaps an earlier one is left out.
   */
  public static List<Piece> pieces(String text, List<Mark> marks) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
      if (mark.start < at || mark.end <= mark.start || mark.end > text.length()) {
        continue;
      }
      if (mark.start > at) {
        pieces.add(new Piece(text.substring(at, mark.start), null));
      }
      pieces.add(new Piece(text.substring(mark.start, mark.end), mark));
      at = mark.end;
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), null));
    }
    return pieces;
  }
}
