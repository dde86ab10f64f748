package org.qunxing.planreader.outlining;

import java.util.ArrayList;
import java.util.List;

/** A section while the outline is being built. */
public final class Draft {

  private final int level;
  private final Piece number;
  private final Piece title;
  private final List<Piece> texts = new ArrayList<>();
  private final List<Draft> children = new ArrayList<>();

  Draft(int level, Piece number, Piece title) {
    this.level = level;
    this.number = number;
    this.title = title;
  }

  public int level() {
    return level;
  }

  public Piece number() {
    return number;
  }

  public Piece title() {
    return title;
  }

  /** Paragraphs directly under the heading; the first may share the heading's line. */
  public List<Piece> texts() {
    return texts;
  }

  public List<Draft> children() {
    return children;
  }

  public int startOffset() {
    return number.isEmpty() && title.isEmpty() && !texts.isEmpty()
        ? texts.getFirst().startOffset()
        : number.isEmpty() ? title.startOffset() : number.startOffset();
  }

  public int endOffset() {
    int end = Math.max(number.endOffset(), title.endOffset());
    for (var text : texts) {
      end = Math.max(end, text.endOffset());
    }
    for (var child : children) {
      end = Math.max(end, child.endOffset());
    }
    return end;
  }
}
