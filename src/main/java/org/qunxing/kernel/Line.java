package org.qunxing.kernel;

/** The three lines of mass organisations (群团) that one place may belong to. */
public enum Line {
  UNION("工会"),
  YOUTH("共青团"),
  WOMEN("妇联");

  private final String label;

  Line(String label) {
    this.label = label;
  }

  /** The name people see. */
  public String label() {
    return label;
  }
}
