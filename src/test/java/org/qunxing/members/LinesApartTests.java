package org.qunxing.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.JOINED_ON;
import static org.qunxing.members.MembersFixtures.acting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One place of three lines: 王芳 is of the union and of the league, 李娜 of the league alone. 李强 works
 * for the union there, 孙丽 for the league.
 */
@IntegrationTest
class LinesApartTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Visitors visitors;
  @Autowired PlatformScope platform;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private Unit place;
  private MemberSummary wangFang;
  private MemberSummary liNa;
  private Actor liQiang;
  private Actor sunLi;

  @BeforeEach
  void aPlaceOfThreeLines() {
    OrganisationsFixtures tree = OrganisationsFixtures.in(organising);
    place =
        CurrentActor.as(
            Actor.SYSTEM,
            () ->
                organising.found(
                    Actor.SYSTEM,
                    tree.donggang().path(),
                    NewUnit.of(null, "星河群团", UnitKind.BASIC, Line.values())));
    NewMember both = MembersFixtures.wangFang();
    wangFang = joins(both, Line.UNION);
    joins(both, Line.YOUTH);
    liNa =
        joins(
            NewMember.of("李娜", MembersFixtures.nextNationalId(), MembersFixtures.nextPhone()),
            Line.YOUTH);
    liQiang = cadre("李强", Line.UNION);
    sunLi = cadre("孙丽", Line.YOUTH);
  }

  private MemberSummary joins(NewMember member, Line line) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            members
                .find(joining.join(Actor.SYSTEM, member, place, line, JOINED_ON).person())
                .orElseThrow());
  }

  private Actor cadre(String name, Line... lines) {
    List<Grant> grants =
        java.util.Arrays.stream(lines)
            .map(line -> new Grant(Role.CADRE, place.path(), line))
            .toList();
    return new Actor(UUID.randomUUID(), null, name, grants);
  }

  @Test
  void rowSecurityShowsTheOwnLineAlone() {
    assertThat(linesOf(liQiang, wangFang)).containsExactly("UNION");
    assertThat(linesOf(sunLi, wangFang)).containsExactly("YOUTH");
    assertThat(linesOf(cadre("陈静", Line.UNION, Line.YOUTH), wangFang))
        .containsExactly("UNION", "YOUTH");
    assertThat(linesOf(acting(wangFang, Line.UNION), wangFang)).containsExactly("UNION", "YOUTH");
    assertThat(linesOf(liQiang, liNa)).isEmpty();
  }

  /** The line's own setting is what hides: with it, the same eyes see. */
  @Test
  void withTheSettingOfTheOtherLineTheRowsWouldShow() {
    List<String> seen =
        CurrentActor.as(
            liQiang,
            () ->
                transaction.execute(
                    _ -> {
                      jdbc.sql("select set_config('qunxing.scopes_youth', :all, true)")
                          .param("all", "{\"\"}")
                          .query(rs -> {});
                      return lines(wangFang);
                    }));

    assertThat(seen).containsExactly("UNION", "YOUTH");
  }

  @Test
  void aPersonOfAnotherLineIsNotThere() {
    assertThat(found(liQiang, liNa)).isFalse();
    assertThat(found(sunLi, liNa)).isTrue();
    assertThat(found(cadre("陈静", Line.values()), liNa)).as("by the short way").isTrue();
    assertThat(found(liQiang, wangFang)).isTrue();
  }

  @Test
  void thePlatformSeesAllAndPutsTheEyesBack() {
    List<Integer> seen =
        CurrentActor.as(
            liQiang,
            () ->
                transaction.execute(
                    _ ->
                        List.of(
                            lines(wangFang).size(),
                            platform.call(() -> lines(wangFang).size()),
                            lines(wangFang).size())));

    assertThat(seen).containsExactly(1, 2, 1);
  }

  @Test
  void countsAndSearchesKnowTheOwnLineAlone() {
    assertThat(CurrentActor.as(liQiang, () -> inTransaction(() -> members.count(place.path()))))
        .isEqualTo(1);
    assertThat(CurrentActor.as(sunLi, () -> inTransaction(() -> members.count(place.path()))))
        .isEqualTo(2);
    assertThat(search(liQiang, "李")).isEmpty();
    assertThat(search(sunLi, "李")).containsExactly(liNa.number());
    assertThat(search(liQiang, String.valueOf(liNa.number()))).isEmpty();
  }

  @Test
  void pagesAndExportsTellOfTheOwnLineAlone() throws IOException {
    Visitor union = visitor(Line.UNION);
    Visitor league = visitor(Line.YOUTH);

    assertThat(union.get("/workbench/members").text()).contains("王芳").doesNotContain("李娜");
    assertThat(union.get("/workbench/members/" + liNa.number()).status()).isEqualTo(404);
    String file = union.get("/workbench/members/" + wangFang.number()).text();
    assertThat(file).contains("工会 · 登记入会").doesNotContain("共青团 · 登记入会");
    assertThat(league.get("/workbench/members/" + wangFang.number()).text())
        .contains("共青团 · 登记入会")
        .doesNotContain("工会 · 登记入会");

    assertThat(exported(union)).containsExactly("王芳 工会");
    assertThat(exported(league)).containsExactlyInAnyOrder("王芳 共青团", "李娜 共青团");
  }

  @Test
  void nobodyRegistersForALineSheDoesNotWorkFor() {
    assertThatThrownBy(
            () ->
                CurrentActor.as(
                    liQiang,
                    () ->
                        joining.join(
                            liQiang, MembersFixtures.wangFang(), place, Line.WOMEN, JOINED_ON)))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(MembersReason.NOT_YOUR_LINE));
  }

  private static List<String> exported(Visitor visitor) throws IOException {
    byte[] file =
        visitor
            .get("/workbench/members")
            .form("/workbench/members/roster.xlsx")
            .fill("purpose", "REPORT")
            .download()
            .body();
    List<String> rows = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : book.getFirstSheet().read()) {
        if (row.getRowNum() > 1) {
          rows.add(row.getCellText(0) + " " + row.getCellText(7));
        }
      }
    }
    return rows;
  }

  private Visitor visitor(Line line) {
    return visitors.signedIn(
        MembersFixtures.nextPhone(), "干部", new Grant(Role.CADRE, place.path(), line));
  }

  private boolean found(Actor actor, MemberSummary person) {
    return CurrentActor.as(actor, () -> members.find(person.id())).isPresent();
  }

  private List<Long> search(Actor actor, String words) {
    return CurrentActor.as(
        actor,
        () ->
            members.search(actor, Permission.VIEW_MEMBERS, words).stream()
                .map(MemberSummary::number)
                .toList());
  }

  private List<String> linesOf(Actor actor, MemberSummary person) {
    return CurrentActor.as(actor, () -> inTransaction(() -> lines(person)));
  }

  private <T> T inTransaction(java.util.function.Supplier<T> look) {
    return Objects.requireNonNull(transaction.execute(_ -> look.get()));
  }

  private List<String> lines(MemberSummary person) {
    return jdbc.sql("select line from members.memberships where person_id = :person order by line")
        .param("person", person.id())
        .query(String.class)
        .list();
  }
}
