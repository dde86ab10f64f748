package org.qunxing.plans.content;

/** Where a plan stands. */
public enum PlanStatus {
  DRAFT("草稿"),
  CONFIRMED("已确认"),
  DISCARDED("已弃用");

  private final String label;

  PlanStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
