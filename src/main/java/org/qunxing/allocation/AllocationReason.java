package org.qunxing.allocation;

import org.qunxing.kernel.Reason;

/** Why the engine says no where every caller only tells the user. */
public enum AllocationReason implements Reason {
  CROWDED(503, "现在人太多，请稍等几秒再点一次。您没有丢失任何东西，也不会重复领取。"),
  OUTCOME_UNKNOWN(503, "系统暂时没有答复，结果还不能确定。请过几秒再点一次：已经领到的会告诉您，不会重复领取。"),
  BELOW_WHAT_IS_GIVEN(409, "已经给出 %s 份，总数不能少于这个数。先收回一部分，或保持不变。"),
  WINDOW_REVERSED(422, "结束时间要晚于开始时间。"),
  LIST_PUBLISHED(409, "抽签名单已经公布，报名时间不能再改。"),
  OFFER_ENDED(409, "保留时间已过，名额已让给下一位。"),
  NOT_HELD(409, "这一份已经退回或不在您名下。");

  private final int status;
  private final String text;

  AllocationReason(int status, String text) {
    this.status = status;
    this.text = text;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String text() {
    return text;
  }
}
