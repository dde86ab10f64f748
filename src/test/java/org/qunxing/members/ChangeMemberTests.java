package org.qunxing.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.JOINED_ON;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.officer;
import static org.qunxing.members.MembersFixtures.wangFangIn;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.MemberDirectory;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Reason;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.people.ChangeMember;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Membership.End;
import org.qunxing.members.people.Memberships;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ChangeMemberTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired ChangeMember change;
  @Autowired Memberships memberships;
  @Autowired MemberDirectory directory;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private OrganisationsFixtures tree;
  private Actor chenJing;
  private MemberSummary wangFang;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    chenJing = officer(Role.STREET_OFFICER, tree.donggang());
    wangFang = wangFangIn(joining, members, tree.xinghe());
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void aTransferKeepsTheHistoryAndCountsNothing() {
    as(
        () ->
            change.transfer(
                chenJing, wangFang.number(), membership().number(), tree.couriers().code()));

    assertThat(all())
        .extracting(Membership::unit)
        .containsExactly(tree.couriers().id(), tree.xinghe().id());
    assertThat(all().getLast().leftHow()).isEqualTo(End.TRANSFERRED);
    assertThat(facts("members.joined")).isEqualTo(1);
    assertThat(facts("members.left")).isZero();
    assertThat(directory.self(wangFang.id()).grants())
        .extracting("unit")
        .containsExactly(tree.couriers().path());
  }

  @Test
  void leavingIsCountedOnItsDay() {
    as(
        () ->
            change.leave(
                chenJing,
                wangFang.number(),
                membership().number(),
                End.LEFT,
                JOINED_ON.plusDays(9)));

    assertThat(facts("members.left")).isEqualTo(1);
    assertThat(directory.self(wangFang.id()).grants()).isEmpty();
  }

  @Test
  void undoingTakesTheFactBack() {
    as(() -> change.undo(chenJing, wangFang.number(), membership().number()));

    assertThat(facts("members.joined")).isZero();
    assertThat(all().getFirst().leftHow()).isEqualTo(End.UNDONE);
  }

  @Test
  void refusesToUndoAfterThirtyDays() {
    clock.pass(Duration.ofDays(31));

    refuses(
        MembersReason.TOO_LATE_TO_UNDO,
        () -> change.undo(chenJing, wangFang.number(), membership().number()));
  }

  @Test
  void refusesALeavingBeforeTheJoiningOrTomorrow() {
    long number = membership().number();

    refuses(
        MembersReason.LEFT_BEFORE_JOINING,
        () -> change.leave(chenJing, wangFang.number(), number, End.LEFT, JOINED_ON.minusDays(1)));
    refuses(
        MembersReason.LEFT_BEFORE_JOINING,
        () ->
            change.leave(chenJing, wangFang.number(), number, End.LEFT, LocalDate.of(2999, 1, 1)));
  }

  @Test
  void refusesWhatWouldChangeNothingOrTheWrongLine() {
    long number = membership().number();
    refuses(
        MembersReason.SAME_UNIT,
        () -> change.transfer(chenJing, wangFang.number(), number, tree.xinghe().code()));
    String youth =
        CurrentActor.as(
                Actor.SYSTEM,
                () ->
                    organising.found(
                        Actor.SYSTEM,
                        tree.donggang().path(),
                        NewUnit.of(null, "东港团支部", UnitKind.BASIC, Line.YOUTH)))
            .code();
    refuses(
        MembersReason.NOT_ON_THIS_LINE,
        () -> change.transfer(chenJing, wangFang.number(), number, youth));
  }

  @Test
  void refusesToEndAMembershipTwice() {
    long number = membership().number();
    as(() -> change.leave(chenJing, wangFang.number(), number, End.LEFT, JOINED_ON));

    refuses(
        MembersReason.NOT_A_LIVING_MEMBER,
        () -> change.leave(chenJing, wangFang.number(), number, End.LEFT, JOINED_ON));
  }

  @Test
  void refusesTheNumberOfSomebodyElseAndAStaleForm() {
    NewMember other = MembersFixtures.wangFang();
    MembersFixtures.joined(joining, members, other, tree.xinghe());

    refuses(
        MembersReason.NATIONAL_ID_TAKEN,
        () ->
            change.edit(
                chenJing,
                wangFang.number(),
                version(),
                new NewMember(
                    "王芳", other.nationalId(), null, null, null, java.util.Set.of(), null)));
    NewMember fresh =
        new NewMember(
            "王芳芳", NationalId.of(nextNationalId()), null, null, null, java.util.Set.of(), null);
    refuses(
        MembersReason.CHANGED_MEANWHILE,
        () -> change.edit(chenJing, wangFang.number(), version() - 1, fresh));
  }

  @Test
  void membersFollowTheirUnitAndKeepItFromClosing() throws InterruptedException {
    assertThatThrownBy(
            () ->
                CurrentActor.as(
                    Actor.SYSTEM, () -> organising.close(Actor.SYSTEM, tree.xinghe().code())))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(OrganisationsReason.STILL_IN_USE);
              assertThat(refusal.text()).contains("还有 1 名会员");
            });

    CurrentActor.as(
        Actor.SYSTEM,
        () -> organising.move(Actor.SYSTEM, tree.xinghe().code(), tree.xiling().code()));
    Actor xiling = officer(Role.STREET_OFFICER, tree.xiling());
    for (int i = 0; i < 100 && seenBy(xiling).isEmpty(); i++) {
      Thread.sleep(50);
    }

    assertThat(seenBy(xiling)).isPresent();
    assertThat(seenBy(chenJing)).isEmpty();
  }

  private java.util.Optional<MemberSummary> seenBy(Actor actor) {
    return CurrentActor.as(actor, () -> members.find(wangFang.id()));
  }

  private List<Membership> all() {
    return CurrentActor.as(Actor.SYSTEM, () -> memberships.of(wangFang.id()));
  }

  private Membership membership() {
    return all().getFirst();
  }

  private int version() {
    return number("select version from members.persons where id = :id", "id", wangFang.id());
  }

  private int facts(String measure) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql(
                                """
                                select coalesce(sum(quantity), 0)::int from measures.facts
                                where measure = :measure and link = :link
                                """)
                            .param("measure", measure)
                            .param("link", "/workbench/members/" + wangFang.number())
                            .query(Integer.class)
                            .single())));
  }

  private int number(String sql, String key, Object value) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            Objects.requireNonNull(
                transactions.execute(
                    _ -> jdbc.sql(sql).param(key, value).query(Integer.class).single())));
  }

  private void as(Runnable deed) {
    CurrentActor.as(chenJing, deed);
  }

  private void refuses(Reason reason, Runnable deed) {
    assertThatThrownBy(() -> as(deed))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
