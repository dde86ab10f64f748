package org.qunxing.identity.signin;

/**
 * Every way sign-in says no, beside the field it is about. Whether a phone is registered is never
 * among them.
 */
enum SignInReason {
  PHONE_MALFORMED("phone", "手机号应为 11 位数字，以 1 开头", 422),
  TOO_SOON("phone", "验证码刚刚发过，请一分钟后再试", 429),
  TOO_MANY_CODES("phone", "这个号码要的验证码太多了。请 %s 以后再试；设过密码的，可以用密码登录", 429),
  CODE_WRONG("code", "验证码不对或已过期，请重新获取", 422),
  CODE_USED_UP("code", "输错次数太多，请重新获取验证码", 422),
  TOO_MANY_GUESSES("code", "输错的次数太多了。请 %s 以后再试；设过密码的，可以用密码登录", 429),
  PASSWORD_WRONG("password", "手机号或密码不对", 422),
  TOO_MANY_PASSWORDS("password", "输错的次数太多了。请 %s 以后再试，或者改用短信验证码登录", 429),
  TOO_MANY_HERE("phone", "您所在的网络里试错的次数太多了。请 %s 以后再试", 429),
  ANSWER_WRONG("answer", "不对。请核对后再输一次", 422),
  TOO_MANY_ANSWERS("answer", "输错的次数太多了。请 %s 以后再试", 429);

  private final String field;
  private final String text;
  private final int status;

  SignInReason(String field, String text, int status) {
    this.field = field;
    this.text = text;
    this.status = status;
  }

  String field() {
    return field;
  }

  /** With a place for the time of day, where there is one to wait for. */
  String text() {
    return text;
  }

  int status() {
    return status;
  }
}
