package org.qunxing.plans.tasks;

/** What people do about a task with words, as it stands in the address. */
public enum Deed {
  URGING("请写一句催办的话，例如：请于本周内说明进度。", "已催办，责任人的工作台上会看到。"),
  EXPLANATION("请写明进展和原因。", "说明已记录。"),
  INSTRUCTION("请写下批示。", "批示已送达责任人。"),
  REPLY("请写下回复。", "回复已送达批示的领导。"),
  REPORT("请写明办结情况。", "已报办结，等待确认。"),
  RETURN("请写明退回的理由。", "已退回责任人。"),
  CONCLUSION("请写明办结的依据。", "任务已办结。");

  private final String whenEmpty;
  private final String done;

  Deed(String whenEmpty, String done) {
    this.whenEmpty = whenEmpty;
    this.done = done;
  }

  String whenEmpty() {
    return whenEmpty;
  }

  String done() {
    return done;
  }

  /** The last part of the address. */
  public String path() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
