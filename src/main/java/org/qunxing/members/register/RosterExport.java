package org.qunxing.members.register;

import static org.qunxing.kernel.Permission.EXPORT_ROSTERS;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.people.Identities;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.personfile.LookHow;
import org.qunxing.personfile.Looks;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register as a spreadsheet, in the columns that an import reads. Before the first byte leaves,
 * the audit knows of the export and everybody in it can read of it in her own file; who exported it
 * when stands at the head and foot of each printed page.
 */
@Component
class RosterExport {

  static final List<String> COLUMNS =
      List.of("姓名", "身份证号", "手机号", "性别", "出生日期", "单位", "单位编号", "条线", "入会日期", "群体", "职业");
  private static final int PAGE = 1000;

  private final MemberRegister register;
  private final Identities identities;
  private final Units units;
  private final Audit audit;
  private final Looks looks;
  private final Clock clock;

  RosterExport(
      MemberRegister register,
      Identities identities,
      Units units,
      Audit audit,
      Looks looks,
      Clock clock) {
    this.register = register;
    this.identities = identities;
    this.units = units;
    this.audit = audit;
    this.looks = looks;
    this.clock = clock;
  }

  /**
   * Before the first byte leaves; the mark stands in the file too.
   *
   * @param reason in words that those in the file read too
   */
  @Transactional
  public UUID note(
      Actor actor, @Nullable Unit unit, UnitPath path, RegisterQuery query, String reason) {
    UUID mark = Ids.newId();
    String what = query.isFiltered() ? "按条件筛选" : "全部";
    String scope = (unit == null ? "" : unit.name() + "，") + what;
    audit.record(actor, "members.exported", mark.toString(), scope + "：" + reason);
    String why = "导出会员名册（%s），%s，编号 %s".formatted(scope, reason, mark);
    RegisterQuery at = query;
    List<MemberRegister.Row> page = page(actor, path, at);
    while (!page.isEmpty()) {
      looks.note(actor, people(page), LookHow.EXPORT, why);
      at = after(query, page.getLast().membership());
      page = page(actor, path, at);
    }
    return mark;
  }

  @Transactional(readOnly = true)
  public void write(Actor actor, UnitPath unit, RegisterQuery query, UUID mark, OutputStream out)
      throws IOException {
    try (Workbook book = new Workbook(out, "Qunxing", null)) {
      Worksheet sheet = book.newWorksheet("名册");
      head(sheet);
      watermark(sheet, actor, mark);
      int line = 1;
      RegisterQuery at = query;
      List<MemberRegister.Row> page = page(actor, unit, at);
      while (!page.isEmpty()) {
        line = rows(sheet, line, page);
        sheet.flush();
        at = after(query, page.getLast().membership());
        page = page(actor, unit, at);
      }
      sheet.finish();
      note(book, actor, mark);
    }
  }

  private static Set<UUID> people(List<MemberRegister.Row> page) {
    return page.stream().map(MemberRegister.Row::personId).collect(Collectors.toSet());
  }

  private List<MemberRegister.Row> page(Actor actor, UnitPath unit, RegisterQuery query) {
    return register.page(actor.scopes(EXPORT_ROSTERS), unit, query, PAGE);
  }

  private static RegisterQuery after(RegisterQuery query, long membership) {
    return new RegisterQuery(
        query.q(),
        query.unit(),
        query.group(),
        query.occupation(),
        query.line(),
        query.left(),
        membership);
  }

  private static void head(Worksheet sheet) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      sheet.value(0, i, COLUMNS.get(i));
      sheet.width(i, 16);
    }
    sheet.freezePane(0, 1);
  }

  /** Printed on every page, so that a paper that turns up elsewhere says where it came from. */
  private void watermark(Worksheet sheet, Actor actor, UUID mark) {
    String who =
        "%s 于 %s 导出".formatted(actor.name(), Written.moment(clock.instant())).replace("&", "&&");
    sheet.header(who + "，请勿外传", Position.RIGHT);
    sheet.footer(who + "，编号 " + mark, Position.LEFT);
    sheet.footer("— &P —", Position.CENTER);
  }

  private static void note(Workbook book, Actor actor, UUID mark) throws IOException {
    Worksheet sheet = book.newWorksheet("说明");
    sheet.value(0, 0, "由 %s 导出。导出编号 %s，平台留有记录。请妥善保管，不要外传。".formatted(actor.name(), mark));
    sheet.finish();
  }

  private int rows(Worksheet sheet, int from, List<MemberRegister.Row> page) {
    Map<UUID, NationalId> ids =
        identities.read(page.stream().map(MemberRegister.Row::personId).toList());
    Map<UUID, Unit> known = units.byIds(page.stream().map(MemberRegister.Row::unitId).toList());
    int line = from;
    for (MemberRegister.Row row : page) {
      write(sheet, line++, cells(row, ids.get(row.personId()), known.get(row.unitId())));
    }
    return line;
  }

  private static void write(Worksheet sheet, int line, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(line, i, cells.get(i));
    }
  }

  private static List<String> cells(
      MemberRegister.Row row, @Nullable NationalId id, @Nullable Unit unit) {
    return List.of(
        row.name(),
        id == null ? "" : id.value(),
        row.phone() == null ? "" : row.phone().digits(),
        id == null ? "" : id.sex().label(),
        id == null ? "" : id.birthDate().toString(),
        unit == null ? "" : unit.name(),
        unit == null ? "" : unit.code(),
        row.line().label(),
        row.joinedOn().toString(),
        row.groups().stream().map(MemberGroup::label).collect(Collectors.joining("、")),
        row.occupation() == null ? "" : row.occupation().label());
  }
}
