package org.qunxing.identity.signin;

/** Every way sign-in says no, beside the field it is about. */
enum SignInReason {
  PHONE_MALFORMED("phone", "手机号应为 11 位数字，以 1 开头"),
  UNKNOWN_PHONE("phone", "这个手机号还没有登记。请联系本单位工会干部登记入会"),
  TOO_SOON("phone", "验证码已发送，请一分钟后再试"),
  CODE_WRONG("code", "验证码不对或已过期，请重新获取"),
  CODE_USED_UP("code", "输错次数太多，请重新获取验证码"),
  PASSWORD_WRONG("password", "手机号或密码不对");

  private final String field;
  private final String text;

  SignInReason(String field, String text) {
    this.field = field;
    this.text = text;
  }

  String field() {
    return field;
  }

  String text() {
    return text;
  }
}
