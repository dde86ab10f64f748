package org.qunxing.card;

/** What comes of showing a card. Each has its own plain sentence for the verifier. */
public enum CardAnswer {
  VALID("有效", "会员卡有效，会籍在册。"),
  FORGED("不认识", "这不是本平台发出的会员码。请让对方打开“我的—会员卡”，当面出示。"),
  EXPIRED("过期", "这个码过期了，可能是截图。请让对方刷新会员卡，再出示一次。"),
  REPLAYED("已用过", "这个码已经用过一次。请让对方刷新会员卡，再出示一次。"),
  EX_MEMBER("已离会", "这份会籍已经结束，会员卡不再有效。"),
  TOO_MANY("歇一歇", "输错的次数太多了，请 10 分钟后再试。");

  private final String label;
  private final String advice;

  CardAnswer(String label, String advice) {
    this.label = label;
    this.advice = advice;
  }

  public String label() {
    return label;
  }

  /** What happened and what to do now. */
  public String advice() {
    return advice;
  }

  public boolean isValid() {
    return this == VALID;
  }
}
