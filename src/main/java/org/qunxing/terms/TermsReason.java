package org.qunxing.terms;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum TermsReason implements Reason {
  RULE_BROKEN(422, "%s"),
  TERM_OVER(409, "这一届已经结束，请到现任一届去办。"),
  TERM_RUNNING(409, "“%s”已登记了现任一届，换届请在那一届里办。"),
  NOT_ON_THIS_LINE(422, "“%s”不属于%s。"),
  UNIT_CLOSED(409, "“%s”已经撤销。"),
  IN_THE_FUTURE(422, "开会日期不能晚于今天。"),
  BEFORE_THIS_TERM(422, "换届会议要在本届开始（%s）之后。");

  private final int status;
  private final String text;

  TermsReason(int status, String text) {
    this.status = status;
    this.text = text;
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
