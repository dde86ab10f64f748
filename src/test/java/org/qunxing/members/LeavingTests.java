package org.qunxing.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.acting;
import static org.qunxing.members.MembersFixtures.officer;
import static org.qunxing.members.MembersFixtures.wangFangIn;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.MemberDirectory;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Reason;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.leaving.LeaveUnit;
import org.qunxing.members.people.ChangeMember;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Membership.End;
import org.qunxing.members.people.Memberships;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class LeavingTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Memberships memberships;
  @Autowired ChangeMember change;
  @Autowired LeaveUnit leave;
  @Autowired MemberDirectory directory;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;
  private MemberSummary wangFang;
  private Actor liQiang;

  @BeforeEach
  void aMemberOfXinghe() {
    tree = OrganisationsFixtures.in(organising);
    wangFang = wangFangIn(joining, members, tree.xinghe());
    liQiang = officer(Role.CADRE, tree.xinghe());
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void whoRetiresIsCountedNoMoreAndServedAsBefore() {
    Visitor herself = herself();
    Visitor.Page asked = deed(herself.get("/my/file"), "true");
    assertThat(asked.text()).contains("已告诉单位", "提出退休");
    Visitor cadre = cadre();
    assertThat(cadre.get("/workbench").text()).contains("1 名会员要离会或退休");
    Visitor.Page list = cadre.get("/workbench/members/departures");
    String action = list.document().select("form[action$=/confirmation]").attr("action");
    assertThat(list.form(action).submit().text()).contains("已办好");

    assertThat(living()).isEmpty();
    assertThat(grants()).as("the care stays").hasSize(1);
    assertThat(herself.get("/my/file").text()).contains("退休");
    assertThat(left()).isEqualTo(1);
  }

  @Test
  void whoLeavesLosesTheServices() {
    Actor herself = acting(wangFang, Line.UNION);
    as(herself, () -> leave.ask(herself, number(), End.LEFT));
    refuses(MembersReason.DEPARTURE_PENDING, () -> leave.ask(herself, number(), End.LEFT), herself);
    as(liQiang, () -> leave.confirm(liQiang, departure()));

    assertThat(grants()).isEmpty();
    refuses(MembersReason.DEPARTURE_DECIDED, () -> leave.confirm(liQiang, departure()), liQiang);
  }

  @Test
  void nobodyIsKeptByAUnitThatStaysSilent() {
    Actor herself = acting(wangFang, Line.UNION);
    as(herself, () -> leave.ask(herself, number(), End.LEFT));
    clock.pass(Duration.ofDays(14));
    CurrentActor.as(Actor.SYSTEM, () -> leave.carryOutDue());
    assertThat(living()).hasSize(1);

    clock.pass(Duration.ofDays(1));
    CurrentActor.as(Actor.SYSTEM, () -> leave.carryOutDue());

    assertThat(living()).isEmpty();
  }

  @Test
  void sheThinksBetterOfIt() {
    Visitor.Page asked = deed(herself().get("/my/file"), "false");
    String action = asked.document().select("form[action$=/withdrawal]").attr("action");

    assertThat(asked.form(action).submit().text()).contains("会籍不变");
    assertThat(cadre().get("/workbench/members/departures").text()).contains("没有会员要离会或退休");
  }

  @Test
  void aLeavingByMistakeIsTakenBackWithinThirtyDays() {
    long number = number();
    leaves(number);
    assertThat(left()).isEqualTo(1);
    clock.pass(Duration.ofDays(29));

    as(liQiang, () -> change.takeBackLeaving(liQiang, wangFang.number(), number));

    assertThat(living()).extracting(Membership::number).containsExactly(number);
    assertThat(left()).as("taken out of the count").isZero();
    assertThatThrownBy(
            () -> as(liQiang, () -> change.takeBackLeaving(liQiang, wangFang.number(), number)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void isNotTakenBackLaterOrOverANewMembership() {
    long number = number();
    leaves(number);
    as(
        Actor.SYSTEM,
        () ->
            joining.join(
                Actor.SYSTEM,
                NewMember.of("王芳", null, phone()),
                tree.xilingTextiles(),
                Line.UNION,
                LocalDate.now(clock)));
    refuses(
        MembersReason.MEMBER_AGAIN,
        () -> change.takeBackLeaving(liQiang, wangFang.number(), number),
        liQiang);

    clock.pass(Duration.ofDays(31));
    refuses(
        MembersReason.TOO_LATE_TO_RETURN,
        () -> change.takeBackLeaving(liQiang, wangFang.number(), number),
        liQiang);
  }

  @Test
  void onlyHerOwnUnitRecordsAndOnlySheAsks() {
    Actor herself = acting(wangFang, Line.UNION);
    as(herself, () -> leave.ask(herself, number(), End.LEFT));
    Actor stranger = officer(Role.CADRE, tree.xilingTextiles());
    Actor another = acting(wangFangIn(joining, members, tree.xinghe()), Line.UNION);

    assertThatThrownBy(() -> as(stranger, () -> leave.confirm(stranger, departure())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(another, () -> leave.withdraw(another, departure())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(another, () -> leave.ask(another, number(), End.LEFT)))
        .isInstanceOf(NotFound.class);
  }

  private void leaves(long number) {
    as(
        liQiang,
        () -> change.leave(liQiang, wangFang.number(), number, End.LEFT, LocalDate.now(clock)));
  }

  private static Visitor.Page deed(Visitor.Page file, String retired) {
    String membership =
        file.document()
            .select("form[action=/my/file/departures] input[name=membership]")
            .attr("value");
    String token =
        file.document().select("form[action=/my/file/departures] input[name=_csrf]").attr("value");
    return file.visitor()
        .post(
            "/my/file/departures",
            java.util.Map.of("membership", membership, "retired", retired, "_csrf", token));
  }

  private long number() {
    return living().getFirst().number();
  }

  private long departure() {
    return read("select number from members.departures where person_id = :person");
  }

  private long left() {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            java.util.Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql(
                                """
                                select coalesce(sum(quantity), 0) from measures.facts
                                where measure = 'members.left' and link = :link
                                """)
                            .param("link", "/workbench/members/" + wangFang.number())
                            .query(Long.class)
                            .single())));
  }

  private long read(String sql) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            java.util.Objects.requireNonNull(
                transaction.execute(
                    _ -> jdbc.sql(sql).param("person", wangFang.id()).query(Long.class).single())));
  }

  private List<Grant> grants() {
    return directory.self(wangFang.id()).grants();
  }

  private List<Membership> living() {
    return CurrentActor.as(Actor.SYSTEM, () -> memberships.of(wangFang.id())).stream()
        .filter(Membership::isLiving)
        .toList();
  }

  private String phone() {
    return CurrentActor.as(Actor.SYSTEM, () -> members.phoneOf(wangFang.id()))
        .orElseThrow()
        .digits();
  }

  private Visitor herself() {
    accounts.open("+86" + phone(), "王芳", wangFang.id());
    return visitors.signedIn(phone(), "王芳");
  }

  private Visitor cadre() {
    return visitors.signedIn(
        MembersFixtures.nextPhone(), "李强", new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION));
  }

  private static void refuses(Reason reason, Runnable deed, Actor actor) {
    assertThatThrownBy(() -> as(actor, deed))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static void as(Actor actor, Runnable deed) {
    CurrentActor.as(actor, deed);
  }
}
