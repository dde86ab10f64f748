package org.qunxing.members.merging;

/** A part of the registered data that can be taken from the other file. */
public enum MergeField {
  NAME("姓名"),
  NATIONAL_ID("身份证号、性别和出生日期"),
  PHONE("手机号"),
  OCCUPATION("新就业形态职业");

  private final String label;

  MergeField(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
