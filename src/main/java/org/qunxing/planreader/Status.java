package org.qunxing.planreader;

/** Whether a figure is promised, already achieved, or the text does not say. */
public enum Status {
  TARGET("target"),
  DONE("done"),
  UNCLEAR("unclear");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
