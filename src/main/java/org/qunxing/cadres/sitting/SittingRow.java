package org.qunxing.cadres.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A try, as the staff of the cadre's unit may know it: that, when, and whether she passed. */
public record SittingRow(
    String number,
    String title,
    Instant startedAt,
    @Nullable Instant submittedAt,
    @Nullable Boolean passed) {

  public String outcome() {
    return passed == null ? "正在考" : passed ? "合格" : "未合格";
  }

  public String tone() {
    return passed == null ? "info" : passed ? "good" : "warn";
  }
}
