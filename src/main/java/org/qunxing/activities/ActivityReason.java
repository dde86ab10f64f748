package org.qunxing.activities;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum ActivityReason implements Reason {
  NOT_OPEN(409, "这项活动现在不能报名。请看看其他活动。"),
  SIGN_UP_CLOSED(409, "报名已于 %s 截止。"),
  NOT_FOR_YOU(403, "这项活动面向%s，您不在范围内。"),
  MEMBERS_ONLY(403, "报名需要会员身份。请联系本单位工会干部登记入会。"),
  UNITS_ONLY(409, "这项活动由单位统一报名，请联系本单位工会干部。"),
  PERSONS_ONLY(409, "这项活动由会员本人报名，单位不能代报。"),
  TOO_LATE_TO_CANCEL(409, "活动已经开始，不能再取消报名。"),
  NOT_SIGNED_UP(409, "您没有报名这项活动。"),
  ATTENDANCE_TOO_EARLY(409, "活动还没有开始，开始前一小时起可以签到。"),
  ATTENDANCE_CODE_WRONG(422, "签到码不对，请重新扫描现场的二维码。"),
  NOT_ATTENDED(409, "参加过活动的人才能评价。"),
  WRONG_STATE(409, "这项活动现在是“%s”，不能这样操作。请刷新页面再看。"),
  CHANGED_MEANWHILE(409, "别人刚刚改过这项活动。请刷新页面，看过最新内容再改。"),
  OWN_DRAFT(409, "自己起草的活动要请别人审核。"),
  NOT_OVER_YET(409, "活动还没有结束，结束后再做小结。"),
  CAPACITY_BELOW_TAKEN(422, "已有 %s 人报名成功，名额不能少于这个数。"),
  PHOTO_TYPE(422, "照片请用 JPG、PNG 或 WebP 格式。"),
  TOO_MANY_PHOTOS(422, "一项活动最多 %s 张照片。");

  private final int status;
  private final String text;

  ActivityReason(int status, String text) {
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
