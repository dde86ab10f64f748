package org.qunxing.measures;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum MeasureReason implements Reason {
  EXPRESSION_NOT_UNDERSTOOD("算式看不懂：%s", 422),
  PERIOD_NOT_UNDERSTOOD("时间段不对：请写成 2026-01-01 这样的日期，开始不能晚于结束。", 422);

  private final String text;
  private final int status;

  MeasureReason(String text, int status) {
    this.text = text;
    this.status = status;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int status() {
    return status;
  }
}
