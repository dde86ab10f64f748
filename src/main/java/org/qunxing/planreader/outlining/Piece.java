package org.qunxing.planreader.outlining;

import org.qunxing.planreader.lines.Passage;

/** A stretch of a passage: a heading's words, or a paragraph under it. */
public record Piece(Passage passage, int from, int to) {

  public static Piece of(Passage passage) {
    return new Piece(passage, 0, passage.length());
  }

  public boolean isEmpty() {
    return from >= to;
  }

  public String plain() {
    return passage.plain().substring(from, to);
  }

  public String display() {
    return isEmpty() ? "" : passage.display(from, to);
  }

  int startOffset() {
    if (passage.length() == 0) {
      return 0;
    }
    return passage.offset(Math.min(from, passage.length() - 1));
  }

  int endOffset() {
    return isEmpty() ? startOffset() : passage.offset(to - 1) + 1;
  }
}
