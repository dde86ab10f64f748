package org.qunxing.organisations;

import org.qunxing.kernel.Line;

/** The levels of the tree; each line has its own word for each. */
public enum UnitKind {
  DISTRICT("区级", "区总工会", "团区委", "区妇联"),
  STREET("镇街、园区", "镇街总工会", "镇街团工委", "镇街妇联"),
  INDUSTRY("行业联合", "行业工联会", "行业团工委", "行业妇联"),
  AREA("区域联合", "区域工联会", "区域团工委", "区域妇联"),
  BASIC("基层", "基层工会", "团支部", "基层妇联"),
  GROUP("小组", "工会小组", "团小组", "妇女小组");

  private final String label;
  private final String union;
  private final String youth;
  private final String women;

  UnitKind(String label, String union, String youth, String women) {
    this.label = label;
    this.union = union;
    this.youth = youth;
    this.women = women;
  }

  /** The level, whatever the line. */
  public String label() {
    return label;
  }

  /** What the line calls a unit of this level. */
  public String term(Line line) {
    return switch (line) {
      case UNION -> union;
      case YOUTH -> youth;
      case WOMEN -> women;
    };
  }
}
