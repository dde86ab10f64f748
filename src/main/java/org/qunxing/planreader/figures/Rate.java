package org.qunxing.planreader.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Period;

/** What follows a unit after a slash: 2次/月 is a frequency, 5000元/人 a rate. */
record Rate(String suffix, @Nullable Period period, int to) {

  private static final List<Rate> KNOWN =
      List.of(
          new Rate("", Period.QUARTER, 3),
          new Rate("", Period.YEAR, 2),
          new Rate("", Period.MONTH, 2),
          new Rate("", Period.QUARTER, 2),
          new Rate("/人", null, 2),
          new Rate("/户", null, 2),
          new Rate("/家", null, 2),
          new Rate("/次", null, 2),
          new Rate("/场", null, 2));

  private static final List<String> SPELLED =
      List.of("/季度", "/年", "/月", "/季", "/人", "/户", "/家", "/次", "/场");

  static @Nullable Rate at(String text, int at) {
    for (int i = 0; i < SPELLED.size(); i++) {
      if (text.startsWith(SPELLED.get(i), at)) {
        var rate = KNOWN.get(i);
        return new Rate(rate.suffix, rate.period, at + SPELLED.get(i).length());
      }
    }
    return null;
  }
}
