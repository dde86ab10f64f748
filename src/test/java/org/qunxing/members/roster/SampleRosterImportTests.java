package org.qunxing.members.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitImport;
import org.qunxing.organisations.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample rosters through the pages, as an officer meets them. */
@IntegrationTest
class SampleRosterImportTests {

  private static final String PATH = "/workbench/members/rosters";

  @Autowired UnitImport imports;
  @Autowired Units units;
  @Autowired Members members;
  @Autowired CheckRoster check;
  @Autowired ApplyRoster apply;
  @Autowired Rosters rosters;
  @Autowired StagedRows rows;
  @Autowired Visitors visitors;

  private Unit district;
  private Visitor zhaoMin;

  @BeforeEach
  void plant() {
    CurrentActor.as(
        Actor.SYSTEM,
        () -> imports.run(Actor.SYSTEM, Path.of("src/main/resources/demo/units.csv"), "units.csv"));
    district = units.byCode("HY");
    zhaoMin =
        visitors.signedIn(
            MembersFixtures.nextPhone(),
            "赵敏",
            new Grant(Role.DISTRICT_OFFICER, district.path(), Line.UNION));
  }

  @Test
  void reportsExactlyTheWrongRowsOfTheFaultySample() throws IOException {
    Visitor.Page page = checked(upload(Path.of("samples/roster-with-errors.xlsx")));
    long number = number(page);

    TreeSet<Integer> wrong = new TreeSet<>();
    CurrentActor.as(
        Actor.SYSTEM, () -> rows.forEachWrong(roster(number).id(), row -> wrong.add(row.rowNo())));
    assertThat(wrong)
        .containsExactly(
            12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48, 51, 54, 57, 60, 61, 62, 65, 68, 71);
    assertThat(page.text()).contains("有问题的行", "校验码不对");

    HttpResponse<byte[]> errors =
        page.form(PATH + "/" + number + "/errors.xlsx").fill("purpose", "CORRECT").download();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(errors.body()))) {
      var lines = book.getFirstSheet().read();
      assertThat(lines).hasSize(23);
      assertThat(lines.getFirst().getCellText(9)).isEqualTo("原行号");
      assertThat(lines.get(1).getCellText(10)).contains("校验码不对");
    }
  }

  @Test
  void importsTheFiveThousandAndGivesThemBackUnchanged() throws IOException {
    Visitor.Page page = checked(upload(Path.of("samples/roster.xlsx")));
    assertThat(page.text()).contains("全部导入 5,000 行");
    Visitor.Page going =
        page.form(page.path() + "/application").fill("validOnly", "false").submit();
    assertThat(going.text()).contains("正在写入");
    CurrentActor.as(Actor.SYSTEM, () -> apply.run(roster(number(page)).id()));

    assertThat(zhaoMin.get(page.path()).text()).contains("已导入", "5,000");
    assertThat(CurrentActor.as(Actor.SYSTEM, () -> members.count(district.path()))).isEqualTo(5000);
    roundTrip();
  }

  private void roundTrip() throws IOException {
    HttpResponse<byte[]> exported =
        zhaoMin
            .get("/workbench/members")
            .form("/workbench/members/roster.xlsx")
            .fill("purpose", "REPORT")
            .download();
    Path file = Files.write(Files.createTempFile("export", ".xlsx"), exported.body());

    Visitor.Page again = checked(upload(file));

    StagedRows.Counts counts =
        CurrentActor.as(Actor.SYSTEM, () -> rows.counts(roster(number(again)).id()));
    assertThat(counts).isEqualTo(new StagedRows.Counts(5000, 0, 0, 0, 0, 5000));
  }

  private Visitor.Page upload(Path file) {
    Visitor.Page page =
        zhaoMin.get(PATH).form(PATH).fill("unit", "HY").attach("file", file).submit();
    assertThat(page.text()).contains("等待检查");
    return page;
  }

  private Visitor.Page checked(Visitor.Page page) {
    CurrentActor.as(Actor.SYSTEM, () -> check.run(roster(number(page)).id()));
    return zhaoMin.get(page.path());
  }

  private static long number(Visitor.Page page) {
    return Long.parseLong(page.path().substring(page.path().lastIndexOf('/') + 1));
  }

  private Roster roster(long number) {
    return CurrentActor.as(Actor.SYSTEM, () -> rosters.visibleTo(Actor.SYSTEM, number));
  }
}
