package org.qunxing.allocation.draws;

import org.qunxing.kernel.Reason;

/** Why a draw says no. */
public enum DrawReason implements Reason {
  DECLARED_TOO_LATE(409, "已经有人报名或报名已截止，抽签规则必须在第一个人报名前公布。请另开一次抽签。"),
  ENTRIES_CLOSED(409, "报名已经截止，名单不能再改。"),
  NOT_ENTERED(409, "您还没有报名。先报名，再邀请同行的人。"),
  ALONE_ONLY(409, "这次抽签每人单独参加，不能结伴。"),
  PARTY_UNKNOWN(422, "没有找到这个结伴码。请和邀请您的人核对一下，字母不分大小写。"),
  PARTY_FULL(409, "这个结伴已经满 %s 人。请另找同伴，或单独报名。"),
  IN_A_PARTY(409, "您已经和别人结伴了。要换同伴，先退出现在的结伴。"),
  OTHERS_ARE_WITH_YOU(409, "已经有人用您的结伴码加入。请他们先退出，您再加入别人的结伴。"),
  LIMIT_REACHED(409, "您这一季的份额已经用完，加入后全组都会被跳过，所以不能加入。");

  private final int status;
  private final String text;

  DrawReason(int status, String text) {
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
