package org.qunxing.members.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.nextPhone;
import static org.qunxing.members.MembersFixtures.officer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Reason;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.members.Occupation;
import org.qunxing.members.roster.Roster.State;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class RosterImportTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired UploadRoster upload;
  @Autowired CheckRoster check;
  @Autowired ApplyRoster apply;
  @Autowired Rosters rosters;
  @Autowired StagedRows rows;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private OrganisationsFixtures tree;
  private Actor chenJing;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    chenJing = officer(Role.STREET_OFFICER, tree.donggang());
  }

  @Test
  void importsARosterForOneUnit() {
    Roster roster =
        upload(
            tree.xinghe(), Sheets.xlsx(Sheets.HEADER, row("王芳", "", "COURIER"), row("李娜", "", "")));

    check(roster);
    assertThat(counts(roster)).isEqualTo(new StagedRows.Counts(2, 0, 2, 0, 0, 0));
    assertThat(count(tree.xinghe())).as("a preview writes nothing").isZero();

    decide(roster, false);
    assertThat(now(roster).state()).isEqualTo(State.APPLIED);
    assertThat(count(tree.xinghe())).isEqualTo(2);
    assertThat(facts(tree.xinghe())).isEqualTo(2);
    MemberSummary wangFang =
        CurrentActor.as(chenJing, () -> members.search(chenJing, Permission.VIEW_MEMBERS, "王芳"))
            .getFirst();
    assertThat(wangFang.occupation()).isEqualTo(Occupation.COURIER);
  }

  @Test
  void findsUnitsByNameAndCodeAndRefusesThoseBeyondTheOnesChosen() {
    Roster roster =
        checked(
            tree.donggang(),
            Sheets.xlsx(
                Sheets.HEADER,
                row("王芳", tree.xinghe().name(), ""),
                row("李娜", tree.couriers().code(), ""),
                row("张敏", tree.xiling().name(), ""),
                row("刘洋", "没有这家工会", "")));

    assertThat(counts(roster).valid()).isEqualTo(2);
    assertThat(reasons(roster))
        .containsExactly(
            "4: 单位“%s”不在“%s”之下".formatted(tree.xiling().name(), tree.donggang().name()),
            "5: 没有找到单位“没有这家工会”");
  }

  @Test
  void findsByNameWhereTheCodeIsNobodys() {
    String code = "81120116YYH077017A";
    Roster roster =
        checked(
            tree.donggang(),
            Sheets.xlsx(
                List.of("姓名", "身份证号", "单位", "统一社会信用代码"),
                List.of("王芳", nextNationalId(), tree.xinghe().name(), code),
                List.of("李娜", nextNationalId(), "没有这家工会", code),
                List.of("刘洋", nextNationalId(), tree.xinghe().name(), tree.xiling().code())));

    assertThat(reasons(roster))
        .containsExactly(
            "3: 没有找到单位“%s”".formatted(code),
            "4: 单位“%s”不在“%s”之下".formatted(tree.xiling().code(), tree.donggang().name()));
    assertThat(counts(roster).valid()).isEqualTo(1);
  }

  @Test
  void tellsEveryFaultOfEveryRow() {
    String id = nextNationalId();
    String wrongDigit = id.substring(0, 17) + (id.endsWith("1") ? "2" : "1");
    Roster roster =
        checked(
            tree.xinghe(),
            Sheets.xlsx(
                List.of("姓名", "身份证号", "手机号", "性别", "出生日期", "入会日期", "职业", "群体"),
                List.of("王芳", wrongDigit, "1391234567", "", "", "", "", ""),
                List.of("", nextNationalId(), nextPhone(), "", "", "", "", ""),
                List.of("李娜", nextNationalId(), nextPhone(), "男", "1990-01-01", "昨天", "船长", "龙王"),
                List.of("刘洋", "", "", "", "", "2099-01-01", "", "")));

    assertThat(counts(roster).valid()).isZero();
    assertThat(reasons(roster))
        .containsExactly(
            "2: 身份证号的校验码不对，请逐位核对；手机号应为11位，现在是10位",
            "3: 姓名没有填",
            "4: 性别与身份证号不一致；出生日期与身份证号不一致；职业“船长”不在可选的范围里；入会日期看不懂，请写成 2026-03-01 这样；不认识的群体“龙王”",
            "5: 身份证号和手机号至少要填一项；入会日期晚于今天");
  }

  @Test
  void readsTheJoiningDateInFiveFormats() {
    List<List<String>> file = new ArrayList<>(List.of(Sheets.HEADER));
    for (String day : List.of("2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", "20260301")) {
      file.add(List.of("王芳", nextNationalId(), nextPhone(), "", day, "", ""));
    }

    Roster roster = checked(tree.xinghe(), Sheets.xlsx(file));
    decide(roster, false);

    assertThat(joinedOn(tree.xinghe())).hasSize(5).containsOnly(LocalDate.of(2026, 3, 1));
  }

  @Test
  void findsDuplicatesInsideTheFile() {
    String id = nextNationalId();
    String phone = nextPhone();
    Roster roster =
        checked(
            tree.xinghe(),
            Sheets.xlsx(
                Sheets.HEADER,
                List.of("王芳", id, phone, "", "", "", ""),
                List.of("王芳", id, "", "", "", "", ""),
                List.of("李娜", nextNationalId(), phone, "", "", "", "")));

    assertThat(reasons(roster)).containsExactly("3: 与第 2 行是同一个人，重复了", "4: 手机号与第 2 行的另一个人相同");
  }

  /** One person a hundred thousand times: whatever grows with the square of it would not end. */
  @Test
  @Timeout(120)
  void aHundredThousandDuplicatesAreToldWithoutDelay() {
    List<List<String>> file = new ArrayList<>(List.of(Sheets.HEADER));
    file.addAll(java.util.Collections.nCopies(100_000, row("王芳", "", "")));

    Roster roster = checked(tree.xinghe(), Sheets.csv(StandardCharsets.UTF_8, file));
    assertThat(counts(roster)).isEqualTo(new StagedRows.Counts(1, 99_999, 1, 0, 0, 0));

    decide(roster, true);
    assertThat(count(tree.xinghe())).isEqualTo(1);
  }

  @Test
  void findsConflictsWithTheRegister() {
    NewMember known = MembersFixtures.wangFang();
    MembersFixtures.joined(joining, members, known, tree.xilingTextiles());
    String id = java.util.Objects.requireNonNull(known.nationalId()).value();
    String phone = java.util.Objects.requireNonNull(known.phone()).digits();

    Roster roster =
        checked(
            tree.xinghe(),
            Sheets.xlsx(
                Sheets.HEADER,
                List.of("王方", id, "", "", "", "", ""),
                List.of("李娜", nextNationalId(), phone, "", "", "", "")));

    assertThat(reasons(roster)).containsExactly("2: 这个身份证号已登记在另一个姓名下", "3: 手机号已登记在另一个人名下");
  }

  @Test
  void transfersWithinTheOfficersUnitsAndAsksBeyond() {
    NewMember ours = MembersFixtures.wangFang();
    NewMember theirs = MembersFixtures.wangFang();
    MembersFixtures.joined(joining, members, ours, tree.couriers());
    MembersFixtures.joined(joining, members, theirs, tree.xilingTextiles());

    Roster roster = checked(tree.xinghe(), Sheets.xlsx(Sheets.HEADER, rowOf(ours), rowOf(theirs)));
    assertThat(counts(roster)).isEqualTo(new StagedRows.Counts(2, 0, 0, 1, 1, 0));
    decide(roster, false);

    assertThat(count(tree.xinghe())).isEqualTo(1);
    assertThat(count(tree.couriers())).isZero();
    assertThat(count(tree.xilingTextiles())).as("nobody is taken without being asked").isEqualTo(1);
    assertThat(facts(tree.xinghe())).as("a transfer is no gain").isZero();
    Roster again = checked(tree.xinghe(), Sheets.xlsx(Sheets.HEADER, rowOf(theirs)));
    assertThat(reasons(again)).containsExactly("2: 已经向原单位提出转会，正在等对方确认");
  }

  @Test
  void importingTheSameRosterTwiceChangesNothing() {
    Path file = Sheets.xlsx(Sheets.HEADER, row("王芳", "", ""), row("李娜", "", "GUARD"));
    decide(checked(tree.xinghe(), file), false);

    Roster again = checked(tree.xinghe(), file);
    assertThat(counts(again)).isEqualTo(new StagedRows.Counts(2, 0, 0, 0, 0, 2));
    decide(again, false);

    assertThat(count(tree.xinghe())).isEqualTo(2);
    assertThat(facts(tree.xinghe())).isEqualTo(2);
  }

  @Test
  void fillsBlanksAndOverwritesNothing() {
    NewMember bare =
        new NewMember(
            "王芳",
            null,
            org.qunxing.kernel.Phone.of(nextPhone()),
            null,
            null,
            java.util.Set.of(),
            null);
    MemberSummary before = MembersFixtures.joined(joining, members, bare, tree.xinghe());
    String phone = java.util.Objects.requireNonNull(bare.phone()).digits();

    decide(
        checked(
            tree.xinghe(),
            Sheets.xlsx(
                Sheets.HEADER, List.of("王芳", nextNationalId(), phone, "", "", "劳模", "快递员"))),
        false);

    MemberSummary after = CurrentActor.as(chenJing, () -> members.find(before.id()).orElseThrow());
    assertThat(after.occupation()).isEqualTo(Occupation.COURIER);
    assertThat(after.groups())
        .extracting(Enum::name)
        .containsExactlyInAnyOrder("MODEL_WORKER", "NEW_FORM", "WOMAN_WORKER");
    assertThat(after.maskedPhone()).isEqualTo(before.maskedPhone());
    assertThat(count(tree.xinghe())).isEqualTo(1);
  }

  @Test
  void allOrNothingRefusesWhileARowIsWrong() {
    Roster roster =
        checked(tree.xinghe(), Sheets.xlsx(Sheets.HEADER, row("王芳", "", ""), row("", "", "")));

    refuses(RosterReason.ROWS_STILL_WRONG, () -> upload.apply(chenJing, roster.number(), false));
    assertThat(count(tree.xinghe())).isZero();

    decide(roster, true);
    assertThat(count(tree.xinghe())).isEqualTo(1);
    refuses(RosterReason.NOT_CHECKED, () -> upload.apply(chenJing, roster.number(), true));
    refuses(RosterReason.TOO_LATE_TO_CANCEL, () -> upload.cancel(chenJing, roster.number()));
  }

  @Test
  void refusesToApplyNothing() {
    Roster roster = checked(tree.xinghe(), Sheets.xlsx(Sheets.HEADER, row("", "", "")));

    refuses(RosterReason.NOTHING_TO_APPLY, () -> upload.apply(chenJing, roster.number(), true));
  }

  @Test
  void goesBackToTheOfficerWhenTheRegisterChangedMeanwhile() {
    NewMember wangFang = MembersFixtures.wangFang();
    Roster roster =
        checked(tree.xinghe(), Sheets.xlsx(Sheets.HEADER, rowOf(wangFang), row("李娜", "", "")));
    NewMember other =
        NewMember.of(
            "张敏", nextNationalId(), java.util.Objects.requireNonNull(wangFang.phone()).digits());
    MembersFixtures.joined(joining, members, other, tree.couriers());

    decide(roster, false);

    assertThat(now(roster).state()).isEqualTo(State.CHECKED);
    assertThat(now(roster).trouble()).contains("1 行");
    assertThat(count(tree.xinghe())).isZero();
  }

  @Test
  void aCancelledRosterIsLeftAlone() {
    Roster roster = checked(tree.xinghe(), Sheets.xlsx(Sheets.HEADER, row("王芳", "", "")));
    as(chenJing, () -> upload.cancel(chenJing, roster.number()));

    check(roster);
    as(Actor.SYSTEM, () -> apply.run(roster.id()));

    assertThat(now(roster).state()).isEqualTo(State.CANCELLED);
    assertThat(count(tree.xinghe())).isZero();
  }

  @Test
  void readsGb18030AndBlankLines() {
    List<List<String>> file =
        List.of(Sheets.HEADER, row("王芳", "", ""), List.of("", "", ""), row("李娜", "", ""));

    Roster roster = checked(tree.xinghe(), Sheets.csv(Charset.forName("GB18030"), file));

    assertThat(counts(roster).valid()).isEqualTo(2);
  }

  @Test
  void refusesTablesWithoutTheColumnsItNeeds() {
    refuses(
        RosterReason.NO_NAME_COLUMN,
        () ->
            upload.upload(
                chenJing,
                tree.xinghe(),
                "a.xlsx",
                Sheets.xlsx(List.of("编号", "备注"), List.of("1", "二"))));
    refuses(
        RosterReason.NO_IDENTIFYING_COLUMN,
        () ->
            upload.upload(
                chenJing,
                tree.xinghe(),
                "a.xlsx",
                Sheets.xlsx(List.of("姓名", "备注"), List.of("王芳", "二"))));
  }

  @Test
  void othersDoNotFindTheRoster() {
    Roster roster = upload(tree.xinghe(), Sheets.xlsx(Sheets.HEADER, row("王芳", "", "")));
    Actor xiling = officer(Role.STREET_OFFICER, tree.xiling());

    assertThatThrownBy(() -> as(xiling, () -> rosters.visibleTo(xiling, roster.number())))
        .isInstanceOf(NotFound.class);
    assertThat(staged(xiling, roster)).isZero();
    check(roster);
    assertThat(staged(xiling, roster)).isZero();
    assertThat(staged(chenJing, roster)).as("the counter-check").isEqualTo(1);
  }

  @Test
  void aPersonMayComeTwiceForTwoLines() {
    NewMember wangFang = MembersFixtures.wangFang();
    String id = java.util.Objects.requireNonNull(wangFang.nationalId()).value();
    Roster roster =
        checked(
            tree.district(),
            officer(Role.DISTRICT_OFFICER, tree.district()),
            Sheets.xlsx(
                List.of("姓名", "身份证号", "条线", "单位编号"),
                List.of("王芳", id, "共青团", tree.district().code()),
                List.of("王芳", id, "工会", tree.xinghe().code())));
    assertThat(counts(roster)).isEqualTo(new StagedRows.Counts(2, 0, 2, 0, 0, 0));

    decide(roster, officer(Role.DISTRICT_OFFICER, tree.district()), false);

    assertThat(count(tree.district())).isEqualTo(1);
    assertThat(facts(tree.district())).isEqualTo(2);
  }

  private Roster checked(Unit unit, Path file) {
    return checked(unit, chenJing, file);
  }

  private Roster checked(Unit unit, Actor actor, Path file) {
    Roster roster = CurrentActor.as(actor, () -> upload.upload(actor, unit, "名单.xlsx", file));
    check(roster);
    assertThat(now(roster).trouble()).isNull();
    assertThat(now(roster).state()).isEqualTo(State.CHECKED);
    return now(roster);
  }

  private Roster upload(Unit unit, Path file) {
    return CurrentActor.as(chenJing, () -> upload.upload(chenJing, unit, "名单.xlsx", file));
  }

  private void check(Roster roster) {
    as(Actor.SYSTEM, () -> check.run(roster.id()));
  }

  private void decide(Roster roster, boolean validOnly) {
    decide(roster, chenJing, validOnly);
  }

  private void decide(Roster roster, Actor actor, boolean validOnly) {
    as(actor, () -> upload.apply(actor, roster.number(), validOnly));
    as(Actor.SYSTEM, () -> apply.run(roster.id()));
  }

  private Roster now(Roster roster) {
    return CurrentActor.as(Actor.SYSTEM, () -> rosters.get(roster.id()));
  }

  private StagedRows.Counts counts(Roster roster) {
    return CurrentActor.as(Actor.SYSTEM, () -> rows.counts(roster.id()));
  }

  private List<String> reasons(Roster roster) {
    return CurrentActor.as(Actor.SYSTEM, () -> rows.firstWrong(roster.id(), 50)).stream()
        .map(wrong -> wrong.rowNo() + ": " + String.join("；", wrong.reasons()))
        .toList();
  }

  private int count(Unit unit) {
    return CurrentActor.as(Actor.SYSTEM, () -> members.count(unit.path()));
  }

  private int facts(Unit unit) {
    return query("select count(*) from measures.facts where unit_path <@ cast(:p as ltree)", unit);
  }

  private int query(String sql, Unit unit) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql(sql)
                            .param("p", unit.path().value())
                            .query(Integer.class)
                            .single())));
  }

  private List<LocalDate> joinedOn(Unit unit) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql(
                                "select joined_on from members.memberships where unit_path ="
                                    + " cast(:p as ltree)")
                            .param("p", unit.path().value())
                            .query(LocalDate.class)
                            .list())));
  }

  private int staged(Actor actor, Roster roster) {
    return CurrentActor.as(
        actor,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql("select count(*) from members.roster_rows where roster_id = :id")
                            .param("id", roster.id())
                            .query(Integer.class)
                            .single())));
  }

  private void refuses(Reason reason, Runnable deed) {
    assertThatThrownBy(() -> as(chenJing, deed))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static void as(Actor actor, Runnable deed) {
    CurrentActor.as(actor, deed);
  }

  private static List<String> row(String name, String unit, String occupation) {
    return List.of(name, nextNationalId(), nextPhone(), unit, "2026-03-01", "", occupation);
  }

  private static List<String> rowOf(NewMember member) {
    return List.of(
        member.name(),
        java.util.Objects.requireNonNull(member.nationalId()).value(),
        java.util.Objects.requireNonNull(member.phone()).digits(),
        "",
        "",
        "",
        "");
  }
}
