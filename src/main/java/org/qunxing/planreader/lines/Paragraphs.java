package org.qunxing.planreader.lines;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.lines.Marker.Style;

/** Mends the lines of a text to passages: one for each paragraph, heading or list item. */
public final class Paragraphs {

  private static final int MARKER_LENGTH = 12;

  /** In a text of a few lines no width can be measured; an open line simply goes on. */
  private static final int SHORT_TEXT = Wrapping.FEWEST_LINES;

  /** A title stands among the first lines. */
  private static final int TITLE_LINES = 6;

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final Set<Integer> afterBlank = new java.util.HashSet<>();
  private final Wrapping wrapping;
  private final Map<Style, Integer> lastValue = new EnumMap<>(Style.class);
  private final List<Passage> passages = new ArrayList<>();

  private Paragraphs(String text) {
    this.text = text;
    var all = Line.of(text);
    this.wrapping = Wrapping.of(all);
    dropFurniture(all);
  }

  public static List<Passage> of(String text) {
    return new Paragraphs(text).mend();
  }

  /** Keeps the lines that carry text and remembers before which of them a blank line stood. */
  private void dropFurniture(List<Line> all) {
    var furniture = new Furniture(all);
    boolean blank = false;
    for (int i = 0; i < all.size(); i++) {
      var line = all.get(i);
      if (line.isEmpty()) {
        blank = true;
      } else if (!furniture.contains(line, i)) {
        if (blank) {
          afterBlank.add(lines.size());
        }
        lines.add(line);
        blank = false;
      }
    }
  }

  private List<Passage> mend() {
    var builder = new PassageBuilder(text, false);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var marker = Numbering.at(line.plain(MARKER_LENGTH));
      if (i > 0 && begins(i, marker, builder)) {
        finish(builder);
        builder = new PassageBuilder(text, afterBlank.contains(i));
      }
      if (builder.isEmpty() && marker != null) {
        lastValue.put(marker.style(), marker.value());
      }
      builder.add(line);
    }
    finish(builder);
    return passages;
  }

  private void finish(PassageBuilder builder) {
    if (!builder.isEmpty()) {
      passages.add(builder.build());
    }
  }

  /** Whether line {@code i} begins a new passage rather than going on with the one being built. */
  private boolean begins(int i, @Nullable Marker marker, PassageBuilder current) {
    var before = lines.get(i - 1);
    var line = lines.get(i);
    if (line.isRow() || before.isRow()) {
      return true;
    }
    boolean open = !Wrapping.isClosed(before);
    boolean goesOn = open && isCut(before, line, afterBlank.contains(i), current);
    if (marker != null && (!goesOn || continuesSeries(marker))) {
      return true;
    }
    if (passages.size() < TITLE_LINES
        && TitleLines.isTitle(before)
        && isWholeLine(current, before)) {
      return true;
    }
    if (wrapping.wrapped()) {
      return beginsWrapped(i, open, current);
    }
    return !goesOn;
  }

  private static boolean isWholeLine(PassageBuilder current, Line line) {
    return !current.isSentence() && current.length() <= line.length();
  }

  private boolean beginsWrapped(int i, boolean open, PassageBuilder current) {
    var before = lines.get(i - 1);
    boolean full = wrapping.isFull(before, lines.get(i));
    if (endsOnComma(before)) {
      return false;
    }
    if (wrapping.isIndented(lines.get(i)) && !(open && full)) {
      return true;
    }
    if (open && current.hasEnded() && !afterBlank.contains(i)) {
      return false;
    }
    return !full || (!open && (afterBlank.contains(i) || isShortHeading(lines.get(i))));
  }

  /** Whether the end of the line before looks like a cut through a sentence. */
  private boolean isCut(Line before, Line next, boolean blankBetween, PassageBuilder current) {
    if (endsOnComma(before)) {
      return true;
    }
    if (wrapping.wrapped()) {
      return wrapping.isFull(before, next);
    }
    if (blankBetween || TitleLines.isTitle(before) || wrapping.isIndented(next)) {
      return false;
    }
    boolean headed = Numbering.at(before.plain(MARKER_LENGTH)) != null;
    if (lines.size() <= SHORT_TEXT) {
      return !headed && !TitleLines.isTitle(next);
    }
    return current.isSentence()
        && !headed
        && before.width() >= next.width() - 4
        && before.width() > 40;
  }

  /** 注释, 保障措施: the last line of a paragraph would be closed. */
  private boolean isShortHeading(Line line) {
    return line.width() * 3 < wrapping.width() && !Wrapping.isClosed(line);
  }

  /** A number at the head of a line inside a sentence is a heading only where a series goes on. */
  private boolean continuesSeries(Marker marker) {
    return switch (marker.style()) {
      case BULLET, SPOKEN, DECIMAL, ROMAN, LETTER -> false;
      case ARABIC, CHINESE, CHINESE_IN_BRACKETS, ARABIC_IN_BRACKETS, CIRCLED, ARTICLE ->
          marker.value() == 1 || marker.value() == lastValue.getOrDefault(marker.style(), -2) + 1;
      case MARKDOWN, PART, CHAPTER, SECTION, FORMAL -> true;
    };
  }

  private static boolean endsOnComma(Line line) {
    return "，、（“《".indexOf(line.last()) >= 0;
  }
}
