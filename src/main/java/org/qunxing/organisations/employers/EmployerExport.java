package org.qunxing.organisations.employers;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.documents.writing.Spreadsheet;
import org.qunxing.documents.writing.Spreadsheet.Column;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.EmployerNature;
import org.qunxing.organisations.Unit;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A list of employers as .xlsx, marked with who took it when, and logged. */
@Component
class EmployerExport {

  private static final int PAGE = 1000;

  private final EmployerList list;
  private final Audit audit;
  private final Clock clock;

  EmployerExport(EmployerList list, Audit audit, Clock clock) {
    this.list = list;
    this.audit = audit;
    this.clock = clock;
  }

  /** Before the first byte leaves; returns the mark. */
  @Transactional
  public String note(Actor actor, Unit unit, EmployerQuery query) {
    audit.record(
        actor, "organisations.employers_exported", unit.code(), unit.name() + "，" + query.words());
    return actor.name() + " " + Written.moment(clock.instant());
  }

  @Transactional(readOnly = true)
  public void write(UnitPath unit, EmployerQuery query, String mark, OutputStream out)
      throws IOException {
    try (Spreadsheet sheet =
        Spreadsheet.begin(
            out,
            "企业清单",
            mark,
            List.of(
                Column.text("企业", 40),
                Column.text("统一社会信用代码", 22),
                Column.number("职工人数", 10),
                Column.text("行业", 16),
                Column.text("新就业形态", 12),
                Column.text("单位性质", 20),
                Column.text("所建组织", 40)))) {
      int offset = 0;
      List<EmployerList.Row> page = list.page(unit, query, offset, PAGE);
      while (!page.isEmpty()) {
        for (EmployerList.Row row : page) {
          sheet.row(cells(row));
        }
        offset += PAGE;
        page = list.page(unit, query, offset, PAGE);
      }
    }
  }

  private static List<@Nullable Object> cells(EmployerList.Row row) {
    return Arrays.asList(
        row.name(),
        row.creditCode(),
        row.headcount(),
        row.industry(),
        row.newForm() ? "是" : "否",
        row.nature() == null ? "" : EmployerNature.valueOf(row.nature()).label(),
        row.organisation() == null ? "未建" : row.organisation());
  }
}
