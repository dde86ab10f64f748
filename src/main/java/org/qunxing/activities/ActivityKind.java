package org.qunxing.activities;

/** What sort of activity it is. */
public enum ActivityKind {
  CULTURE("文化"),
  SPORT("体育"),
  TALK("宣讲"),
  TRAINING("培训"),
  CONTEST("技能竞赛"),
  FAMILY("亲子"),
  MATCHMAKING("交友"),
  HEALTH("健康"),
  VOLUNTEERING("志愿服务"),
  OTHER("其他");

  private final String label;

  ActivityKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
