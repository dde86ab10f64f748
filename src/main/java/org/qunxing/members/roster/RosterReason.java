package org.qunxing.members.roster;

import org.qunxing.kernel.Reason;

/** Every way a roster is refused as a whole. */
public enum RosterReason implements Reason {
  NO_FILE("请先选择文件。"),
  NO_NAME_COLUMN("表格里没有“姓名”这一列。请下载模板，对照修改表头。"),
  NO_IDENTIFYING_COLUMN("表格里要有“身份证号”或“手机号”。请下载模板，对照修改表头。"),
  NOT_CHECKED("这份名单不在等您决定的状态。请刷新后再看。"),
  TOO_LATE_TO_CANCEL("这份名单已经开始写入或已经结束，不能取消。"),
  ROWS_STILL_WRONG("还有 %s 行有问题，不能“全部导入”。请改好后重新上传，或选择“只导入没有问题的行”。"),
  NOTHING_TO_APPLY("没有一行可以导入。请按原因改好后重新上传。"),
  NOT_APPLIED("这份名单没有导入，或者已经撤销。请刷新后再看。"),
  TOO_LATE_TO_UNDO("导入已超过 24 小时，不能整份撤销。请到各人的档案里逐个办理。");

  private final String text;

  RosterReason(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int status() {
    return switch (this) {
      case NO_FILE, NO_NAME_COLUMN, NO_IDENTIFYING_COLUMN -> 422;
      default -> 409;
    };
  }
}
