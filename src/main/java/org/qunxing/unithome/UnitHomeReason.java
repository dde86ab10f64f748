package org.qunxing.unithome;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum UnitHomeReason implements Reason {
  WITHDRAWN_ALREADY("这条公告已经撤下了。"),
  UNIT_CLOSED("“%s”已经撤销，不能再发公告。");

  private final String text;

  UnitHomeReason(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int status() {
    return 409;
  }
}
