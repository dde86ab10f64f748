package org.qunxing.plans.content;

/** Where a task stands. */
public enum TaskState {
  OPEN("办理中"),
  REPORTED("已报办结，待确认"),
  DONE("已办结");

  private final String label;

  TaskState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
