package org.qunxing.benefits;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum BenefitsReason implements Reason {
  WRONG_STATE(409, "这项福利现在是“%s”，不能这样操作。请刷新页面再看。"),
  CHANGED_MEANWHILE(409, "别人刚刚改过这项福利。请刷新页面，看过最新内容再改。"),
  OWN_OFFER(409, "预算超过 %s 元的福利要请别人审核，不能自己发布。"),
  WINDOW_PAST(409, "领取时间已经过去，请先修改再发布。"),
  NOT_OVER_YET(409, "还没有到领取结束的时间，结束后再办结。"),
  NOTHING_LEFT_TO_ADJUST(409, "领取已经结束，不能再改。"),
  MEMBERS_ONLY(403, "领取福利需要会员身份。请联系本单位工会干部登记入会。"),
  NOT_FOR_YOU(403, "这项福利面向%s，您不在范围内。如有疑问，请打电话 %s。"),
  ENTRY_MISSING(403, "请打开福利页面，从页面上的按钮领取。直接发来的请求不算。"),
  ENTRY_FORGED(403, "这张入场凭证不是发给您的，不能用来领取。请打开福利页面，从页面上的按钮领取。"),
  TOO_FAST(429, "点得太快了，请等几秒再点。多点不会多领，也不会排得更前。"),
  NO_SUCH_COUNTER(422, "请选择一个领取点。"),
  TOO_MANY_PIECES(422, "每人最多领 %s 份。"),
  NOT_YOURS(409, "您没有领到这项福利，也不在候补或抽签名单里。"),
  TOO_LATE_TO_CANCEL(409, "取消截止时间已过（%s）。确实来不了，请打电话 %s。"),
  ALREADY_HANDED_OUT(409, "这一份已经领走了，不能再退。");

  private final int status;
  private final String text;

  BenefitsReason(int status, String text) {
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
