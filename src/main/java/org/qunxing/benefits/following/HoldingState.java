package org.qunxing.benefits.following;

import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.Change;

/** Where a member's wish stands, as the pool has told. */
public enum HoldingState {
  HELD("已领到"),
  WAITING("候补中"),
  OFFERED("等本人确认"),
  ENTERED("已登记抽签"),
  GIVEN_BACK("已退回"),
  LEFT("不再等"),
  LAPSED("没有及时确认"),
  PASSED_OVER("已达上限"),
  NOT_DRAWN("没有抽中");

  private final String label;

  HoldingState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  boolean isHeld() {
    return this == HELD;
  }

  /** What a change makes of it; null: nothing has been told of it yet. */
  static HoldingState after(Change.Kind change, @Nullable HoldingState before) {
    return switch (change) {
      case GIVEN -> HELD;
      case QUEUED -> WAITING;
      case ENTERED -> ENTERED;
      case OFFERED -> OFFERED;
      case RELEASED -> before == HELD ? GIVEN_BACK : LEFT;
      case LAPSED -> LAPSED;
      case PASSED_OVER -> PASSED_OVER;
      case NOT_DRAWN -> NOT_DRAWN;
    };
  }
}
