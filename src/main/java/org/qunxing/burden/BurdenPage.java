package org.qunxing.burden;

import java.util.List;

/**
 * @param month as people write it, 2026年11月
 */
public record BurdenPage(String month, List<Account> accounts, List<Effort> efforts) {

  /**
   * What is asked of one level.
   *
   * @param fields that must be filled in, over all forms
   * @param times sent in the month
   * @param minutes that this took, by the published estimates
   */
  public record Account(Level level, int fields, long times, String minutes, List<Row> rows) {}

  /**
   * @param effort such as 约 30 秒
   */
  public record Row(String name, int required, int optional, String effort, long times) {}

  public int perForm() {
    return Effort.PER_FORM_SECONDS;
  }
}
