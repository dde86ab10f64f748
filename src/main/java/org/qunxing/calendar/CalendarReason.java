package org.qunxing.calendar;

import org.qunxing.kernel.Reason;

/** Why a year's sheet, or one row of it, is not taken. */
public enum CalendarReason implements Reason {
  ROW_COLUMNS("每行要有日期、类型、名称三列，用逗号隔开。"),
  ROW_DATE("看不懂日期“%s”，请写成“2026-10-01”或“2026-10-01至2026-10-07”。"),
  ROW_BACKWARDS("“%s”的结束日期早于开始日期。"),
  ROW_TOO_LONG("“%s”超过了15天，请核对。"),
  ROW_KIND("类型“%s”应为“放假”或“补班”。"),
  ROW_NAME("请填写节日名称，最多20个字。"),
  ROW_OTHER_YEAR("%s不在%d年内。"),
  ROW_ALREADY_WORKED("%s是周一至周五，本来就上班，不是补班。"),
  ROW_TWICE("%s前面已经出现过。"),
  ROW_CLAUSE("这一条里没有读到放假或上班的日期，请核对或改用表格。"),
  NOTHING_READ("没有读到任何日期，请粘贴通知全文或表格内容。"),
  SHEET_HAS_PROBLEMS("有%d行没有读懂，改正后再导入。原有安排没有变动。"),
  SOURCE_MISSING("请填写通知的名称和日期，最多200个字。"),
  YEAR_OUT_OF_RANGE("年份应在2000到2100之间。");

  private final String text;

  CalendarReason(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int status() {
    return 422;
  }
}
