package org.qunxing.allocation.slots;

import org.qunxing.kernel.Reason;

/** Why a booking is refused; each is one rule. */
public enum SlotReason implements Reason {
  OUTSIDE_HOURS(422, "这个时间不开放，或没有对齐开放的时段。请从时间表里选。"),
  TOO_LONG(422, "一次最多订 %s 分钟。"),
  NOT_OPEN_YET(409, "%s起才能订这一天。"),
  TOO_LATE(409, "这个时段已经停止预订。"),
  SUSPENDED(409, "您多次订了没来，到 %s 前不能预订。如果当时来了或确有原因，可以在“我的预订”里申诉。"),
  PERSON_HAS_ENOUGH(409, "每人每天最多订 %s 场，您这一天已经订满。"),
  UNIT_HAS_ENOUGH(409, "每个单位每天最多订 %s 场，您单位这一天已经订满。"),
  CANCEL_TOO_LATE(409, "开始前 %s 分钟内不能取消或改期。来不了请打场馆电话说一声。"),
  NOT_BOOKED(409, "这个预订已经取消或结束。"),
  CLOSED_PAST(422, "关闭的时间已经过去。"),
  NOT_OVER(409, "时段还没结束，不能记为没来。"),
  NO_NO_SHOW(409, "这次预订没有被记为没来。"),
  ALREADY_APPEALED(409, "您已经申诉过，请等候答复。"),
  APPEAL_DECIDED(409, "这个申诉已经有人处理了。"),
  SAME_PERSON(409, "这次没来是您记的，请由另一位工作人员处理申诉。");

  private final int status;
  private final String text;

  SlotReason(int status, String text) {
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
