package org.qunxing.activities.catalog;

/** Where an activity stands. */
public enum ActivityState {
  DRAFT("草稿"),
  IN_REVIEW("待审核"),
  PUBLISHED("已发布"),
  COMPLETED("已办结"),
  CANCELLED("已取消");

  private final String label;

  ActivityState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
