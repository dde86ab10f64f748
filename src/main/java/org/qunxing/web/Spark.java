package org.qunxing.web;

import java.util.List;
import java.util.Locale;

/** The outline of a tiny line chart, drawn on the server in a box of 100 × 30. */
public record Spark(String line, String area) {

  private static final double WIDTH = 100;
  private static final double HEIGHT = 30;

  public static Spark of(List<? extends Number> values) {
    double low = values.stream().mapToDouble(Number::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Number::doubleValue).max().orElse(1);
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      double x = values.size() == 1 ? WIDTH : WIDTH * i / (values.size() - 1);
      double share = high == low ? 0.5 : (values.get(i).doubleValue() - low) / (high - low);
      double y = HEIGHT - 2 - share * (HEIGHT - 4);
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
    }
    return new Spark(path.toString(), path + "L100 30L0 30Z");
  }
}
