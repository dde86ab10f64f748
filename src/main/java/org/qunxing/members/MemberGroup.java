package org.qunxing.members;

/** Groups of people with work of their own. A person may be in several. */
public enum MemberGroup {
  MIGRANT_WORKER("农民工"),
  NEW_FORM("新就业形态"),
  MODEL_WORKER("劳模"),
  IN_DIFFICULTY("困难职工"),
  SINGLE("单身"),
  /** Follows from the sex; nobody ticks it. */
  WOMAN_WORKER("女职工");

  private final String label;

  MemberGroup(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
