package org.qunxing.identity;

import org.qunxing.kernel.Reason;

/** Every way in which an administrator is told no. */
public enum IdentityReason implements Reason {
  NOT_YOURSELF("自己的账号请别的管理员来改。", 403),
  BEYOND_YOUR_UNITS("这个账号在您管理范围以外还有岗位，请上级管理员办理。", 403),
  DUTIES_APART("“%s”和“%s”不能由同一个人担任：管的人不查，查的人不管。", 409),
  LAST_ADMINISTRATOR("这是这里最后一位管理员。请先再任命一位，再来办理。", 409),
  GRANTED_ALREADY("这个人在这里已经是“%s”了。", 409),
  ACCOUNT_CLOSED("这个账号已经停用。请先重新开通。", 409),
  PHONE_HAS_ACCOUNT("这个手机号已经有账号，姓名是“%s”。请用“查找”打开。", 409);

  private final String text;
  private final int status;

  IdentityReason(String text, int status) {
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
