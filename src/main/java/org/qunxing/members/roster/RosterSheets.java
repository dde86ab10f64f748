package org.qunxing.members.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;

/** The spreadsheets that go back to the officer: an empty one, and the rows with their faults. */
@Component
class RosterSheets {

  private static final List<String> HINTS =
      List.of(
          "姓名：必填。",
          "身份证号、手机号：至少填一项。请把这两列设为“文本”格式。",
          "单位、单位编号：不填就是上传时选的单位。",
          "条线：工会、共青团、妇联。不填按单位的主要条线。",
          "入会日期：写成 2026-03-01。不填按上传当天。",
          "群体：农民工、新就业形态、劳模、困难职工、单身；几个之间用顿号。",
          "职业：快递员、网约车司机、外卖配送员、家政服务员、保安员、房产中介员、环卫工人、网络主播。");

  private final StagedRows rows;
  private final Clock clock;

  RosterSheets(StagedRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  void template(OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Qunxing", null)) {
      Worksheet sheet = book.newWorksheet("名单");
      write(sheet, 0, RosterColumns.OWN);
      for (int i = 0; i < RosterColumns.OWN.size(); i++) {
        sheet.width(i, 18);
        sheet.range(1, i, 5000, i).style().format("@").set();
      }
      sheet.freezePane(0, 1);
      sheet.finish();
      Worksheet hints = book.newWorksheet("填写说明");
      for (int i = 0; i < HINTS.size(); i++) {
        hints.value(i, 0, HINTS.get(i));
      }
    }
  }

  /** The original columns, then what is wrong; may be corrected and uploaded again as it is. */
  void errors(Actor actor, Roster roster, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Qunxing", null)) {
      Worksheet sheet = book.newWorksheet("有问题的行");
      watermark(sheet, actor, roster);
      int columns = roster.header().size();
      write(sheet, 0, roster.header());
      write(sheet, 0, columns, List.of("原行号", "问题"));
      sheet.width(columns + 1, 60);
      AtomicInteger line = new AtomicInteger();
      rows.forEachWrong(roster.id(), wrong -> write(sheet, line.incrementAndGet(), columns, wrong));
    }
  }

  /** Printed on every page, as on an exported register. */
  private void watermark(Worksheet sheet, Actor actor, Roster roster) {
    String who =
        "%s 于 %s 下载".formatted(actor.name(), Written.moment(clock.instant())).replace("&", "&&");
    sheet.header(who + "，请勿外传", Position.RIGHT);
    sheet.footer(who + "，名单 " + roster.number(), Position.LEFT);
    sheet.footer("— &P —", Position.CENTER);
  }

  private static void write(Worksheet sheet, int line, int columns, StagedRows.Wrong wrong) {
    write(sheet, line, wrong.cells());
    write(
        sheet,
        line,
        columns,
        List.of(String.valueOf(wrong.rowNo()), String.join("；", wrong.reasons())));
    if (line % 1000 == 0) {
      flush(sheet);
    }
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(Worksheet sheet, int line, List<String> cells) {
    write(sheet, line, 0, cells);
  }

  private static void write(Worksheet sheet, int line, int from, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(line, from + i, cells.get(i));
    }
  }
}
