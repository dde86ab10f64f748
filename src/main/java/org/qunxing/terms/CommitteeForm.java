package org.qunxing.terms;

/** How a basic-level union is led (工会法 第十一条). */
public enum CommitteeForm {
  OWN("单独建立基层工会委员会"),
  JOINT("与其他单位联合建立基层工会委员会"),
  ORGANISER("选举组织员一人");

  private final String label;

  CommitteeForm(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
