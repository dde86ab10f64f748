package org.qunxing.cadres.rules;

/** A figure that the rules of cadres go by; it differs by place and year, so each has its day. */
public enum Rule {
  FIRST_POST_MONTHS("初任训考期限", "个月", "首次任职后，这么多个月内要完成初任培训并考试合格"),
  RETAKE_DAYS("补考间隔", "天", "没有通过的，隔这么多天可以再考"),
  EXCELLENT_PERCENT("优秀比例上限", "%", "年度考核中，优秀不超过应考核人数的这个比例");

  private final String label;
  private final String unit;
  private final String meaning;

  Rule(String label, String unit, String meaning) {
    this.label = label;
    this.unit = unit;
    this.meaning = meaning;
  }

  public String label() {
    return label;
  }

  public String unit() {
    return unit;
  }

  public String meaning() {
    return meaning;
  }
}
