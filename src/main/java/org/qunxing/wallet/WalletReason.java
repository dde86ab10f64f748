package org.qunxing.wallet;

import org.qunxing.kernel.Reason;

/** Every way this module says no. */
public enum WalletReason implements Reason {
  NOT_A_MEMBER(409, "您还不是会员，请先入会。"),
  FILE_EMPTY(422, "文件是空的，请重新选择。"),
  FILE_TOO_LARGE(422, "文件太大，最多 %s MB。拍照时把尺寸调小一些。"),
  FILE_TYPE(422, "只收照片（JPG、PNG、WebP）和 PDF。"),
  TOO_MANY_PAPERS(409, "最多存 %s 份，请先删掉过期的。"),
  ENDS_BEFORE_IT_BEGINS(422, "到期日期不能早于开始日期。"),
  DELETED(409, "这份材料已经删除。"),
  NOBODY_FOUND(422, "没有找到会员“%s”。请填写会员编号或手机号。"),
  ASKED_ALREADY(409, "同一件事已经问过了，请等本人答复。"),
  ANSWERED_ALREADY(409, "已经答复过了。"),
  NOT_AGREED(409, "本人没有同意，或已撤回同意，不能打开。"),
  KIND_UNKNOWN(422, "没有这种材料，请重新选择。");

  private final int status;
  private final String text;

  WalletReason(int status, String text) {
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
