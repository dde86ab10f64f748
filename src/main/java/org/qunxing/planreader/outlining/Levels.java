package org.qunxing.planreader.outlining;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.lines.Marker;
import org.qunxing.planreader.lines.Marker.Style;

/**
 * Decides how deep a numbered heading stands, from the series that are open above it.
 *
 * <p>Documents mix their styles, skip levels and slip (4、 where 四、 belongs). A heading goes on in
 * the series of its own style; failing that, in any open series whose next number it bears; failing
 * that, custom decides which style stands inside which.
 */
final class Levels {

  private static final class Series {
    final @Nullable Marker first;
    final int level;
    final Draft parent;
    int last;

    Series(@Nullable Marker first, int level, Draft parent) {
      this.first = first;
      this.level = level;
      this.parent = parent;
      this.last = first == null ? 0 : first.value();
    }
  }

  /** Innermost first. */
  private final Deque<Series> open = new ArrayDeque<>();

  /** The section that now takes text and children. */
  private Draft current;

  private final Draft root;

  Levels(Draft root) {
    this.root = root;
    this.current = root;
  }

  Draft current() {
    return current;
  }

  /** Whether a heading with this marker would continue or begin a series in good order. */
  boolean continues(Marker marker) {
    return marker.value() == 1
        || open.stream()
            .anyMatch(
                s ->
                    s.first != null
                        && isSameStyle(s.first, marker)
                        && s.last < marker.value()
                        && s.last >= marker.value() - 2);
  }

  /** Whether this marker begins again a series that is open. */
  boolean restarts(Marker marker) {
    return marker.value() == 1
        && open.stream().anyMatch(s -> s.first != null && isSameStyle(s.first, marker));
  }

  /** Whether the top level has numbers that could go on. */
  boolean isNumbered() {
    var outermost = open.peekLast();
    return outermost != null && outermost.first != null;
  }

  /** Whether this marker goes on in the series of the top level. */
  boolean isNextOfOutermost(Marker marker) {
    var outermost = open.peekLast();
    return outermost != null
        && outermost.first != null
        && isSameStyle(outermost.first, marker)
        && marker.value() == outermost.last + 1;
  }

  /** The sections that a text now would stand in. */
  Stream<Draft> open() {
    return open.stream().map(this::lastOf);
  }

  Draft add(Marker marker, Piece number, Piece title) {
    var series = seriesFor(marker);
    if (series == null) {
      closeInnerTo(marker);
      series = open(marker);
    }
    series.last = marker.value();
    return enter(series, number, title);
  }

  /** A heading without a number, outside of all numbering. */
  Draft addOuter(Piece title) {
    open.clear();
    var series = new Series(null, 1, root);
    open.push(series);
    return enter(series, new Piece(title.passage(), 0, 0), title);
  }

  /** A heading without a number under the innermost numbered one. */
  Draft addInner(Piece title) {
    var top = open.peek();
    if (top == null || top.first != null) {
      top = new Series(null, top == null ? 1 : top.level + 1, current);
      open.push(top);
    }
    return enter(top, new Piece(title.passage(), 0, 0), title);
  }

  private Draft enter(Series series, Piece number, Piece title) {
    current = new Draft(series.level, number, title);
    series.parent.children().add(current);
    return current;
  }

  private @Nullable Series seriesFor(Marker marker) {
    var own = find(series -> isSameStyle(series, marker));
    if (own != null || marker.value() <= 1) {
      return own;
    }
    return find(
        series ->
            series.first != null
                && isSlip(series.first, marker)
                && series.last == marker.value() - 1);
  }

  /** Finds the innermost such series and closes those inside it. */
  private @Nullable Series find(java.util.function.Predicate<Series> wanted) {
    for (Iterator<Series> it = open.iterator(); it.hasNext(); ) {
      var series = it.next();
      if (wanted.test(series)) {
        while (open.peek() != series) {
          open.pop();
        }
        return series;
      }
    }
    return null;
  }

  private static boolean isSameStyle(Series series, Marker marker) {
    return series.first != null
        && isSameStyle(series.first, marker)
        && (marker.style() != Style.ARABIC
            || series.first.separator() == marker.separator()
            || marker.value() == series.last + 1);
  }

  private static boolean isSameStyle(Marker a, Marker b) {
    return a.style() == b.style() && a.depth() == b.depth();
  }

  private static boolean isSlip(Marker a, Marker b) {
    return isCounted(a.style()) && isCounted(b.style());
  }

  private static boolean isCounted(Style style) {
    return switch (style) {
      case CHINESE, ARABIC, CHINESE_IN_BRACKETS, ARABIC_IN_BRACKETS -> true;
      default -> false;
    };
  }

  private void closeInnerTo(Marker marker) {
    while (!open.isEmpty() && !isOutside(open.peek(), marker)) {
      open.pop();
    }
  }

  private boolean isOutside(Series series, Marker marker) {
    if (series.first == null) {
      return series.level == 1 || marker.style().ordinal() > Style.CHINESE_IN_BRACKETS.ordinal();
    }
    if (series.first.style() == marker.style()) {
      return series.first.depth() < marker.depth()
          || (marker.style() == Style.ARABIC && series.first.separator() != marker.separator());
    }
    return series.first.style().ordinal() < marker.style().ordinal();
  }

  private Series open(Marker marker) {
    var outer = open.peek();
    var parent = outer == null ? root : lastOf(outer);
    var series = new Series(marker, outer == null ? 1 : outer.level + 1, parent);
    open.push(series);
    return series;
  }

  private Draft lastOf(Series series) {
    return series.parent.children().getLast();
  }
}
