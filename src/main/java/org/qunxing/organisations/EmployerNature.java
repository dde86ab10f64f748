package org.qunxing.organisations;

/** Which kind of organisation an employer is; the last two are the 两新. */
public enum EmployerNature {
  STATE("机关、事业和国有单位"),
  NEW_ECONOMIC("新经济组织"),
  NEW_SOCIAL("新社会组织");

  private final String label;

  EmployerNature(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
