package org.qunxing.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.JOINED_ON;
import static org.qunxing.members.MembersFixtures.officer;
import static org.qunxing.members.MembersFixtures.wangFang;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.MemberDirectory;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Reason;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.people.Transfer;
import org.qunxing.members.people.Transfers;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class JoiningTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Transfers transfers;
  @Autowired MemberDirectory directory;
  @Autowired JdbcClient jdbc;

  private OrganisationsFixtures tree;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
  }

  @Test
  void registersANewMemberAndFillsInWhatFollows() {
    JoinOutcome outcome = join(liQiang(), wangFang().as(Occupation.COURIER), tree.xinghe());

    MemberSummary person = seen(liQiang(), outcome);
    assertThat(outcome).isInstanceOf(JoinOutcome.Joined.class);
    assertThat(person.groups())
        .containsExactlyInAnyOrder(MemberGroup.NEW_FORM, MemberGroup.WOMAN_WORKER);
    assertThat(person.home()).isEqualTo(tree.xinghe().path());
    assertThat(person.maskedPhone()).contains("****");
  }

  @Test
  void countsTheJoiningInTheSameTransaction() {
    JoinOutcome outcome = join(liQiang(), wangFang().as(Occupation.COURIER), tree.xinghe());

    assertThat(facts(outcome))
        .containsExactly("members.joined {form=COURIER,line=UNION,newform=true} 1");
  }

  @Test
  void aRefusedJoiningCountsNothing() {
    NewMember wangFang = wangFang();
    JoinOutcome outcome = join(liQiang(), wangFang, tree.xinghe());

    refuses(MembersReason.ALREADY_MEMBER, liQiang(), wangFang, tree.xinghe());

    assertThat(facts(outcome)).hasSize(1);
  }

  @Test
  void refusesAPhoneOfSomebodyElse() {
    NewMember first = wangFang();
    join(liQiang(), first, tree.xinghe());
    NewMember second =
        new NewMember(
            "李娜",
            NationalId.of(MembersFixtures.nextNationalId()),
            first.phone(),
            null,
            null,
            Set.of(),
            null);

    refuses(MembersReason.PHONE_TAKEN, liQiang(), second, tree.xinghe());
  }

  @Test
  void refusesAnotherNameUnderAKnownIdentityNumber() {
    NewMember first = wangFang();
    join(liQiang(), first, tree.xinghe());
    NewMember second = new NewMember("王方", first.nationalId(), null, null, null, Set.of(), null);

    refuses(MembersReason.NAME_DIFFERS, liQiang(), second, tree.xinghe());
  }

  @Test
  void recognisesAPersonWithoutANumberByPhoneAndName() {
    NewMember bare = NewMember.of("王芳", null, MembersFixtures.nextPhone());
    JoinOutcome first = join(liQiang(), bare, tree.xinghe());
    NewMember withNumber =
        new NewMember(
            "王芳",
            NationalId.of(MembersFixtures.nextNationalId()),
            bare.phone(),
            null,
            null,
            Set.of(),
            null);

    refuses(MembersReason.ALREADY_MEMBER, liQiang(), withNumber, tree.xinghe());
    assertThat(seen(liQiang(), first).name()).isEqualTo("王芳");
  }

  @Test
  void refusesContradictionsWithTheIdentityNumber() {
    NationalId id = NationalId.of("11010519491231002X");

    assertThatThrownBy(
            () -> new NewMember("王芳", id, null, NationalId.Sex.MALE, null, Set.of(), null))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(MembersReason.SEX_DIFFERS));
    assertThatThrownBy(
            () -> new NewMember("王芳", id, null, null, LocalDate.of(1950, 1, 1), Set.of(), null))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(MembersReason.BIRTH_DIFFERS));
  }

  @Test
  void refusesALineTheUnitDoesNotServe() {
    Actor suMin = officer(Role.CADRE, tree.xinghe(), Line.YOUTH);
    assertThatThrownBy(
            () ->
                as(
                    suMin,
                    () -> joining.join(suMin, wangFang(), tree.xinghe(), Line.YOUTH, JOINED_ON)))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(MembersReason.NOT_ON_THIS_LINE));
  }

  @Test
  void refusesATomorrowAndAClosedUnit() {
    assertThatThrownBy(
            () ->
                as(
                    liQiang(),
                    () ->
                        joining.join(
                            liQiang(),
                            wangFang(),
                            tree.xinghe(),
                            Line.UNION,
                            LocalDate.of(2999, 1, 1))))
        .isInstanceOfSatisfying(
            Refusal.class,
            r -> assertThat(r.reason()).isEqualTo(MembersReason.JOINED_IN_THE_FUTURE));
    as(Actor.SYSTEM, () -> organising.close(Actor.SYSTEM, tree.xinghe().code()));
    refuses(MembersReason.UNIT_CLOSED, liQiang(), wangFang(), tree.xinghe());
  }

  @Test
  void asksForATransferWhenSheBelongsToSomebodyElsesUnit() {
    NewMember wangFang = wangFang();
    JoinOutcome first = join(liQiang(), wangFang, tree.xinghe());
    Actor xiling = officer(Role.CADRE, tree.xilingTextiles());

    JoinOutcome second = join(xiling, wangFang, tree.xilingTextiles());

    assertThat(second).isInstanceOf(JoinOutcome.TransferProposed.class);
    assertThat(seen(liQiang(), first).home()).isEqualTo(tree.xinghe().path());
    refuses(MembersReason.TRANSFER_PENDING, xiling, wangFang, tree.xilingTextiles());
  }

  @Test
  void theOldUnitLetsHerGoWithoutCountingTwice() {
    NewMember wangFang = wangFang();
    join(liQiang(), wangFang, tree.xinghe());
    Actor xiling = officer(Role.CADRE, tree.xilingTextiles());
    JoinOutcome asked = join(xiling, wangFang, tree.xilingTextiles());
    long number = openTransfer();

    assertThatThrownBy(
            () ->
                as(xiling, () -> transfers.decide(xiling, number, Transfer.Outcome.ACCEPTED, null)))
        .isInstanceOf(NotFound.class);
    as(liQiang(), () -> transfers.decide(liQiang(), number, Transfer.Outcome.ACCEPTED, null));

    assertThat(seen(xiling, asked).home()).isEqualTo(tree.xilingTextiles().path());
    assertThat(facts(asked)).hasSize(1);
    assertThatThrownBy(
            () ->
                as(
                    liQiang(),
                    () -> transfers.decide(liQiang(), number, Transfer.Outcome.DECLINED, "不同意")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(MembersReason.TRANSFER_DECIDED));
  }

  @Test
  void sendsTheOfficerOfBothUnitsToTheTransferPage() {
    NewMember wangFang = wangFang();
    join(liQiang(), wangFang, tree.xinghe());

    refuses(
        MembersReason.MEMBER_ELSEWHERE,
        officer(Role.DISTRICT_OFFICER, tree.district()),
        wangFang,
        tree.couriers());
  }

  @Test
  void belongsToSeveralLinesAtOnce() {
    NewMember wangFang = wangFang();
    JoinOutcome first = join(liQiang(), wangFang, tree.xinghe());
    Unit youth =
        CurrentActor.as(
            Actor.SYSTEM,
            () ->
                organising.found(
                    Actor.SYSTEM,
                    tree.district().path(),
                    NewUnit.of(null, "星河科技团支部", UnitKind.BASIC, Line.YOUTH)));
    Actor secretary = officer(Role.CADRE, youth);

    join(secretary, wangFang, youth);

    assertThat(seen(secretary, first).home()).isEqualTo(tree.xinghe().path());
    assertThat(directory.self(first.person()).grants())
        .containsExactlyInAnyOrder(
            new Grant(Role.MEMBER, tree.xinghe().path(), Line.UNION),
            new Grant(Role.MEMBER, youth.path(), Line.YOUTH));
  }

  @Test
  void identityFindsHerByPhone() {
    NewMember wangFang = wangFang();
    JoinOutcome outcome = join(liQiang(), wangFang, tree.xinghe());
    String phone = java.util.Objects.requireNonNull(wangFang.phone()).e164();

    assertThat(directory.findByPhone(phone))
        .contains(new MemberDirectory.Person(outcome.person(), "王芳"));
    assertThat(directory.findByPhone("+8613900000000")).isEmpty();
  }

  @Test
  void othersSeeNobody() {
    JoinOutcome outcome = join(liQiang(), wangFang(), tree.xinghe());
    Actor xiling = officer(Role.STREET_OFFICER, tree.xiling());

    assertThat(CurrentActor.as(xiling, () -> members.find(outcome.person()))).isEmpty();
    assertThatThrownBy(
            () ->
                as(
                    xiling,
                    () -> members.visibleTo(xiling, Permission.VIEW_MEMBERS, outcome.number())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                as(
                    xiling,
                    () -> joining.join(xiling, wangFang(), tree.xinghe(), Line.UNION, JOINED_ON)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void rowSecurityAloneHidesPersonsNumbersAndTimelines() {
    JoinOutcome outcome = join(liQiang(), wangFang(), tree.xinghe());
    Actor xiling = officer(Role.STREET_OFFICER, tree.xiling());

    for (String table :
        java.util.List.of("members.memberships", "members.identities", "personfile.entries")) {
      assertThat(rows(xiling, table, outcome)).as(table).isZero();
      assertThat(rows(liQiang(), table, outcome)).as(table).isEqualTo(1);
      assertThat(rows(MembersFixtures.acting(seen(liQiang(), outcome), Line.UNION), table, outcome))
          .as("%s, herself", table)
          .isEqualTo(1);
    }
  }

  @Autowired org.springframework.transaction.support.TransactionTemplate transactions;

  private int rows(Actor actor, String table, JoinOutcome outcome) {
    return CurrentActor.as(
        actor,
        () ->
            transactions.execute(
                _ ->
                    jdbc.sql("select count(*) from %s where person_id = :person".formatted(table))
                        .param("person", outcome.person())
                        .query(Integer.class)
                        .single()));
  }

  private long openTransfer() {
    return CurrentActor.as(
        liQiang(),
        () -> transfers.open(liQiang().scopes(Permission.MANAGE_MEMBERS)).getFirst().number());
  }

  private JoinOutcome join(Actor actor, NewMember member, Unit unit) {
    return CurrentActor.as(
        actor, () -> joining.join(actor, member, unit, unit.mainLine(), JOINED_ON));
  }

  private void refuses(Reason reason, Actor actor, NewMember member, Unit unit) {
    assertThatThrownBy(() -> join(actor, member, unit))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private MemberSummary seen(Actor actor, JoinOutcome outcome) {
    return CurrentActor.as(actor, () -> members.find(outcome.person()).orElseThrow());
  }

  private java.util.List<String> facts(JoinOutcome outcome) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            transactions.execute(
                _ ->
                    jdbc.sql(
                            """
                            select measure || ' ' || tags::text || ' ' || trim_scale(quantity)
                            from measures.facts where link = :link order by 1
                            """)
                        .param("link", "/workbench/members/" + outcome.number())
                        .query(String.class)
                        .list()));
  }

  private Actor liQiang() {
    return officer(Role.CADRE, tree.xinghe());
  }

  private static void as(Actor actor, Runnable deed) {
    CurrentActor.as(actor, deed);
  }
}
