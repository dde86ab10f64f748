package org.qunxing.members.roster;

import java.util.List;
import java.util.stream.Stream;
import org.qunxing.documents.tables.TableRows;
import org.qunxing.kernel.Refusal;

/** Which column of a table means what; -1 where there is none. */
record RosterColumns(
    int name,
    int nationalId,
    int phone,
    int sex,
    int bornOn,
    int unit,
    int unitCode,
    int line,
    int joinedOn,
    int groups,
    int occupation) {

  /** The columns of our own template and exports, in their order. */
  static final List<String> OWN =
      List.of("姓名", "身份证号", "手机号", "性别", "出生日期", "单位", "单位编号", "条线", "入会日期", "群体", "职业");

  static RosterColumns of(TableRows table) {
    RosterColumns columns =
        new RosterColumns(
            table.column("姓名", "会员姓名", "名字", "职工姓名"),
            table.column("身份证号", "身份证号码", "身份证", "公民身份号码", "证件号码"),
            table.column("手机号", "手机号码", "手机", "联系电话", "电话", "移动电话"),
            table.column("性别"),
            table.column("出生日期", "出生年月日", "生日"),
            table.column("单位", "单位名称", "所在单位", "所属工会", "基层工会", "工作单位", "工会名称"),
            table.column("单位编号", "单位代码", "工会编号", "统一社会信用代码", "信用代码"),
            table.column("条线", "组织类别"),
            table.column("入会日期", "入会时间", "加入日期"),
            table.column("群体", "人员类别", "会员类别"),
            table.column("职业", "新就业形态职业", "就业形态"));
    if (columns.name < 0) {
      throw new Refusal(RosterReason.NO_NAME_COLUMN);
    }
    if (columns.nationalId < 0 && columns.phone < 0) {
      throw new Refusal(RosterReason.NO_IDENTIFYING_COLUMN);
    }
    return columns;
  }

  /** The columns that are read, with what people call them. */
  Stream<Named> used() {
    return Stream.of(
            new Named("姓名", name),
            new Named("身份证号", nationalId),
            new Named("手机号", phone),
            new Named("性别", sex),
            new Named("出生日期", bornOn),
            new Named("单位", unit),
            new Named("单位编号", unitCode),
            new Named("条线", line),
            new Named("入会日期", joinedOn),
            new Named("群体", groups),
            new Named("职业", occupation))
        .filter(column -> column.place() >= 0);
  }

  record Named(String label, int place) {}
}
