package org.qunxing.identity.sessions;

/** How somebody proved who they are. */
public enum Way {
  CODE("短信验证码"),
  PASSWORD("密码"),
  PASSKEY("通行密钥"),
  SSO("单点登录");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
