package org.qunxing.measures;

import java.time.YearMonth;
import java.util.List;

/** An expression month by month. */
public record Series(Expression expression, List<Point> points) {

  /** One month; its figure has no value while the month has not begun. */
  public record Point(YearMonth month, Figure figure) {}
}
