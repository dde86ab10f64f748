package org.qunxing.benefits.catalog;

/** What the hour makes of a published offer. */
public enum Phase {
  COMING("即将开始", "info"),
  OPEN("正在领取", "good"),
  ENDED("领取结束", "plain");

  private final String label;
  private final String tone;

  Phase(String label, String tone) {
    this.label = label;
    this.tone = tone;
  }

  public String label() {
    return label;
  }

  public String tone() {
    return tone;
  }
}
