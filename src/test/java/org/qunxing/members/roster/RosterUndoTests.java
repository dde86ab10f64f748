package org.qunxing.members.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.nextPhone;
import static org.qunxing.members.MembersFixtures.officer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Reason;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.members.people.ChangeMember;
import org.qunxing.members.roster.Roster.State;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class RosterUndoTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Accounts accounts;
  @Autowired ChangeMember change;
  @Autowired UploadRoster upload;
  @Autowired UndoRoster undo;
  @Autowired RosterSteps steps;
  @Autowired Rosters rosters;
  @Autowired StagedRows rows;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;
  private Actor chenJing;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    chenJing = officer(Role.STREET_OFFICER, tree.donggang());
  }

  @AfterEach
  void heal() {
    clock.reset();
    jdbc.sql("drop trigger if exists fails on members.persons").update();
    jdbc.sql("drop trigger if exists fails on members.roster_rows").update();
    jdbc.sql("drop function if exists members.fail()").update();
  }

  @Test
  void whoWasRegisteredGoesAndTheCountIsAsBefore() {
    String id = nextNationalId();
    String phone = nextPhone();
    Roster roster = imported(row("王芳", id, phone), row("李娜", nextNationalId(), nextPhone()));
    assertThat(count(tree.xinghe())).isEqualTo(2);

    takeBack(roster);

    assertThat(now(roster).state()).isEqualTo(State.UNDONE);
    assertThat(now(roster).undoneBy()).isEqualTo("陈静");
    assertThat(undone(roster)).isEqualTo(new StagedRows.Undone(2, 0));
    assertThat(count(tree.xinghe())).isZero();
    assertThat(balance(tree.xinghe())).as("facts that cancel each other out").isZero();
    assertThat(
            number(
                "select count(*) from members.persons where name in ('王芳', '李娜') and unit_path ="
                    + " cast(:p as ltree)"))
        .isZero();
    Roster corrected = imported(row("王方", id, phone));
    assertThat(now(corrected).state())
        .as("number and phone are free again")
        .isEqualTo(State.APPLIED);
  }

  @Test
  void whoWasChangedIsAsBefore() {
    Phone phone = Phone.of(nextPhone());
    NewMember bare = new NewMember("王芳", null, phone, null, null, Set.of(), null);
    MemberSummary before = MembersFixtures.joined(joining, members, bare, tree.xinghe());
    Roster roster = imported(List.of("王芳", nextNationalId(), phone.digits(), "", "", "劳模", "快递员"));
    assertThat(summary(before.id())).isNotEqualTo(before);

    takeBack(roster);

    assertThat(summary(before.id())).isEqualTo(before);
    assertThat(identities(before.id())).isZero();
    assertThat(count(tree.xinghe())).isEqualTo(1);
  }

  @Test
  void whoWasTransferredIsBackAndWhoWasAskedForIsLeftAlone() {
    NewMember ours = MembersFixtures.wangFang();
    NewMember theirs = MembersFixtures.wangFang();
    MemberSummary home = MembersFixtures.joined(joining, members, ours, tree.couriers());
    MembersFixtures.joined(joining, members, theirs, tree.xilingTextiles());
    Roster roster = imported(rowOf(ours), rowOf(theirs));
    assertThat(count(tree.couriers())).isZero();

    takeBack(roster);

    assertThat(count(tree.xinghe())).isZero();
    assertThat(count(tree.couriers())).isEqualTo(1);
    assertThat(summary(home.id()).home()).isEqualTo(tree.couriers().path());
    assertThat(open()).as("the request is withdrawn").isZero();
  }

  @Test
  void rowsThatWereUsedSinceStayAndSayWhy() {
    Roster roster =
        imported(
            row("王芳", nextNationalId(), nextPhone()),
            row("李娜", nextNationalId(), nextPhone()),
            row("张敏", nextNationalId(), nextPhone()),
            row("刘洋", nextNationalId(), nextPhone()));
    MemberSummary signedIn = person("王芳");
    accounts.open("+86" + nextPhone(), "王芳", signedIn.id());
    MemberSummary edited = person("李娜");
    as(
        chenJing,
        () -> change.edit(chenJing, edited.number(), 0, NewMember.of("李娜娜", null, nextPhone())));
    MemberSummary moved = person("张敏");
    as(
        chenJing,
        () -> change.transfer(chenJing, moved.number(), membership(moved), tree.couriers().code()));

    takeBack(roster);

    assertThat(now(roster).state()).isEqualTo(State.UNDONE);
    assertThat(undone(roster)).isEqualTo(new StagedRows.Undone(1, 3));
    assertThat(kept(roster)).containsExactly("2 本人已经登录使用", "3 资料后来修改过", "4 会籍后来又变动过（转会、离会或撤销登记）");
    assertThat(count(tree.xinghe())).isEqualTo(2);
    assertThat(count(tree.couriers())).isEqualTo(1);
  }

  @Test
  void nothingIsTakenBackWhenEveryRowWasUsed() {
    Roster roster = imported(row("王芳", nextNationalId(), nextPhone()));
    accounts.open("+86" + nextPhone(), "王芳", person("王芳").id());

    takeBack(roster);

    assertThat(now(roster).state()).isEqualTo(State.APPLIED);
    assertThat(now(roster).trouble()).contains("1 行");
    assertThat(count(tree.xinghe())).isEqualTo(1);
  }

  @Test
  void aPersonOfTwoRowsStaysWithBoth() {
    String id = nextNationalId();
    Actor district = officer(Role.DISTRICT_OFFICER, tree.district());
    Roster roster =
        applied(
            tree.district(),
            district,
            List.of(
                List.of("姓名", "身份证号", "条线", "单位编号"),
                List.of("王芳", id, "共青团", tree.district().code()),
                List.of("王芳", id, "工会", tree.xinghe().code())));
    accounts.open("+86" + nextPhone(), "王芳", person("王芳").id());

    as(district, () -> undo.ask(district, roster.number()));
    as(Actor.SYSTEM, () -> steps.run(roster.id()));

    assertThat(undone(roster)).isEqualTo(new StagedRows.Undone(0, 2));
  }

  @Test
  void refusesAfterADayAndWhatWasNotImported() {
    Roster roster = imported(row("王芳", nextNationalId(), nextPhone()));
    Roster waiting =
        uploaded(
            tree.xinghe(),
            chenJing,
            List.of(Sheets.HEADER, row("李娜", nextNationalId(), nextPhone())));

    refuses(RosterReason.NOT_APPLIED, () -> undo.ask(chenJing, waiting.number()));
    clock.pass(Duration.ofHours(24).plusSeconds(1));
    refuses(RosterReason.TOO_LATE_TO_UNDO, () -> undo.ask(chenJing, roster.number()));
  }

  @Test
  void takingBackHappensOnceOrNotAtAll() {
    Roster roster =
        imported(
            row("王芳", nextNationalId(), nextPhone()), row("李娜", nextNationalId(), nextPhone()));
    as(chenJing, () -> undo.ask(chenJing, roster.number()));
    failOn("delete", "members.persons", "P0001");

    assertThatThrownBy(() -> as(Actor.SYSTEM, () -> steps.run(roster.id())))
        .isInstanceOf(DataAccessException.class);
    assertThat(now(roster).state()).isEqualTo(State.UNDOING);
    assertThat(count(tree.xinghe())).isEqualTo(2);

    heal();
    as(Actor.SYSTEM, () -> steps.run(roster.id()));
    assertThat(now(roster).state()).isEqualTo(State.UNDONE);
    assertThat(count(tree.xinghe())).isZero();
  }

  @Test
  void aFullDiskLosesNothingAndSaysSo() {
    Roster roster =
        uploaded(
            tree.xinghe(),
            chenJing,
            List.of(Sheets.HEADER, row("王芳", nextNationalId(), nextPhone())));
    failOn("insert", "members.roster_rows", "53100");
    for (int i = 0; i < CheckRoster.MOST_ATTEMPTS + 2; i++) {
      assertThatThrownBy(() -> as(Actor.SYSTEM, () -> steps.run(roster.id())))
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(now(roster).state())
        .as("a full disk is no reason to give up")
        .isEqualTo(State.CHECKING);
    assertThat(now(roster).trouble()).contains("空间不够", "自动接着做");

    heal();
    as(Actor.SYSTEM, () -> steps.run(roster.id()));
    as(chenJing, () -> upload.apply(chenJing, roster.number(), false));
    failOn("insert", "members.persons", "53100");
    assertThatThrownBy(() -> as(Actor.SYSTEM, () -> steps.run(roster.id())))
        .isInstanceOf(DataAccessException.class);
    assertThat(now(roster).trouble()).contains("没有写进半份");
    assertThat(count(tree.xinghe())).isZero();

    heal();
    as(Actor.SYSTEM, () -> steps.run(roster.id()));
    assertThat(now(roster).state()).isEqualTo(State.APPLIED);
    assertThat(now(roster).trouble()).isNull();
    assertThat(count(tree.xinghe())).isEqualTo(1);
  }

  private void failOn(String deed, String table, String state) {
    jdbc.sql(
            """
            create function members.fail() returns trigger language plpgsql as
            $$ begin raise exception 'could not extend file: No space left on device' using errcode = '%s'; end $$
            """
                .formatted(state))
        .update();
    jdbc.sql(
            "create trigger fails before %s on %s for each row execute function members.fail()"
                .formatted(deed, table))
        .update();
  }

  @SafeVarargs
  private Roster imported(List<String>... rows) {
    List<List<String>> table = new java.util.ArrayList<>(List.of(Sheets.HEADER));
    table.addAll(List.of(rows));
    return applied(tree.xinghe(), chenJing, table);
  }

  private Roster applied(Unit unit, Actor actor, List<List<String>> table) {
    Roster roster = uploaded(unit, actor, table);
    as(Actor.SYSTEM, () -> steps.run(roster.id()));
    as(actor, () -> upload.apply(actor, roster.number(), false));
    as(Actor.SYSTEM, () -> steps.run(roster.id()));
    assertThat(now(roster).state()).isEqualTo(State.APPLIED);
    return now(roster);
  }

  private Roster uploaded(Unit unit, Actor actor, List<List<String>> table) {
    return CurrentActor.as(actor, () -> upload.upload(actor, unit, "名单.xlsx", Sheets.xlsx(table)));
  }

  private void takeBack(Roster roster) {
    as(chenJing, () -> undo.ask(chenJing, roster.number()));
    as(Actor.SYSTEM, () -> steps.run(roster.id()));
  }

  private Roster now(Roster roster) {
    return CurrentActor.as(Actor.SYSTEM, () -> rosters.get(roster.id()));
  }

  private StagedRows.Undone undone(Roster roster) {
    return CurrentActor.as(Actor.SYSTEM, () -> rows.undone(roster.id()));
  }

  private List<String> kept(Roster roster) {
    return CurrentActor.as(Actor.SYSTEM, () -> rows.firstKept(roster.id(), 50)).stream()
        .map(row -> row.rowNo() + " " + row.reason())
        .toList();
  }

  /** Of this test's tree alone: names repeat from test to test. */
  private MemberSummary person(String name) {
    UUID id =
        read(
            "select id from members.persons where name = :n and unit_path <@ cast(:p as ltree)",
            UUID.class,
            name);
    return summary(id);
  }

  private MemberSummary summary(UUID id) {
    return CurrentActor.as(Actor.SYSTEM, () -> members.find(id).orElseThrow());
  }

  private long membership(MemberSummary person) {
    return read(
        "select m.number from members.memberships m join members.persons p on p.id = m.person_id"
            + " where p.name = :n and m.unit_path <@ cast(:p as ltree) and m.left_on is null",
        Long.class,
        person.name());
  }

  private int identities(UUID person) {
    return number(
        "select count(*) from members.identities i join members.persons p on p.id = i.person_id"
            + " where p.unit_path <@ cast(:p as ltree) and i.person_id = '"
            + person
            + "'");
  }

  private int open() {
    return number(
        "select count(*) from members.transfers where outcome is null and to_path <@ cast(:p as"
            + " ltree)");
  }

  private int balance(Unit unit) {
    return number(
        "select coalesce(sum(occurrences), 0) from measures.facts where unit_path = cast(:p as"
            + " ltree) or unit_path = '"
            + unit.path().value()
            + "'");
  }

  private int number(String sql) {
    return read(sql, Integer.class, "");
  }

  private <T> T read(String sql, Class<T> type, String name) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            Objects.requireNonNull(
                transactions.execute(
                    _ -> {
                      JdbcClient.StatementSpec query =
                          jdbc.sql(sql).param("p", tree.district().path().value());
                      return (sql.contains(":n") ? query.param("n", name) : query)
                          .query(type)
                          .single();
                    })));
  }

  private int count(Unit unit) {
    return CurrentActor.as(Actor.SYSTEM, () -> members.count(unit.path()));
  }

  private void refuses(Reason reason, Runnable deed) {
    assertThatThrownBy(() -> as(chenJing, deed))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static void as(Actor actor, Runnable deed) {
    CurrentActor.as(actor, deed);
  }

  private static List<String> row(String name, String id, String phone) {
    return List.of(name, id, phone, "", "2026-03-01", "", "");
  }

  private static List<String> rowOf(NewMember member) {
    return row(
        member.name(),
        Objects.requireNonNull(member.nationalId()).value(),
        Objects.requireNonNull(member.phone()).digits());
  }
}
