package org.qunxing.activities.catalog;

import org.springframework.modulith.NamedInterface;

/** Where an activity stands. */
@NamedInterface("work")
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
