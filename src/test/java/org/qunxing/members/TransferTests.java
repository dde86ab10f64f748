package org.qunxing.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.acting;
import static org.qunxing.members.MembersFixtures.officer;
import static org.qunxing.members.MembersFixtures.wangFangIn;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.people.ChangeMember;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Memberships;
import org.qunxing.members.people.Transfer;
import org.qunxing.members.people.Transfer.Outcome;
import org.qunxing.members.people.Transfers;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;

/** From one unit to another: one side asks, the other answers, the member may be either. */
@IntegrationTest
class TransferTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Memberships memberships;
  @Autowired ChangeMember change;
  @Autowired Transfers transfers;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;
  private MemberSummary wangFang;
  private Actor liQiang;
  private Actor textiles;

  @BeforeEach
  void aMemberOfXinghe() {
    tree = OrganisationsFixtures.in(organising);
    wangFang = wangFangIn(joining, members, tree.xinghe());
    liQiang = officer(Role.CADRE, tree.xinghe());
    textiles = officer(Role.CADRE, tree.xilingTextiles());
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void theGivingUnitProposesAndTheReceivingOneAccepts() {
    assertThat(proposedByXinghe()).isFalse();
    long number = open().number();

    assertThatThrownBy(() -> decide(liQiang, number, Outcome.ACCEPTED))
        .as("who asked cannot answer")
        .isInstanceOf(NotFound.class);
    decide(textiles, number, Outcome.ACCEPTED);

    assertThat(living()).extracting(Membership::unit).containsExactly(tree.xilingTextiles().id());
  }

  @Test
  void theMemberAsksAndKeepsHerMembershipUntilTheNewUnitAccepts() {
    Actor herself = acting(wangFang, Line.UNION);
    as(herself, () -> transfers.ask(herself, Line.UNION, tree.xilingTextiles(), "换了工作"));
    Transfer open = open();
    assertThat(living()).extracting(Membership::unit).containsExactly(tree.xinghe().id());
    assertThat(seenBy(liQiang)).as("the giving side sees it").containsExactly(open.number());
    assertThatThrownBy(() -> decide(liQiang, open.number(), Outcome.DECLINED))
        .as("and cannot keep her")
        .isInstanceOf(NotFound.class);

    decide(textiles, open.number(), Outcome.ACCEPTED);

    List<Membership> all = all();
    assertThat(living()).hasSize(1);
    assertThat(all).hasSize(2);
    assertThat(all.getLast().leftOn())
        .as("no gap, no overlap")
        .isEqualTo(all.getFirst().joinedOn());
  }

  @Test
  void aDeclinedTransferTellsEverybodyWhy() {
    proposedByXinghe();
    Visitor receiving = visitor(tree.xilingTextiles());
    Visitor.Page list = receiving.get("/workbench/members/transfers");
    String action = list.document().select("form[action$=/refusal]").attr("action");
    Visitor.Page without = list.form(action).submit();
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.text()).contains("请写明原因");

    list.form(action).fill("text", "没有这个人").submit();

    assertThat(visitor(tree.xinghe()).get("/workbench/members/transfers").text())
        .contains("没有这个人", "对方没有同意");
    assertThat(herself().get("/my/file").text()).contains("没有这个人");
    assertThat(living()).extracting(Membership::unit).containsExactly(tree.xinghe().id());
  }

  @Test
  void theMemberFindsHerNewUnitAndAsksOnHerPhone() {
    Visitor herself = herself();
    Visitor.Page found =
        herself.get(
            "/my/file/transfers/new?q="
                + java.net.URLEncoder.encode(
                    tree.xilingTextiles().name(), java.nio.charset.StandardCharsets.UTF_8));
    Visitor.Page asked = found.form("/my/file/transfers").fill("why", "换了工作").submit();
    assertThat(asked.text()).contains("等新单位答复", tree.xilingTextiles().name());
    assertThat(found.form("/my/file/transfers").submit().status()).as("twice").isEqualTo(409);

    String action = asked.document().select("form[action$=/withdrawal]").attr("action");
    assertThat(asked.form(action).submit().text()).contains("已撤回");
    assertThat(visitor(tree.xilingTextiles()).get("/workbench/members/transfers").text())
        .contains("没有等答复的转会");
  }

  @Test
  void lapsesWhenNobodyAnswersInTime() {
    proposedByXinghe();
    long number = open().number();
    clock.pass(Duration.ofDays(16));

    assertThatThrownBy(() -> decide(textiles, number, Outcome.ACCEPTED))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(MembersReason.TRANSFER_EXPIRED));
    CurrentActor.as(Actor.SYSTEM, () -> transfers.expire());

    assertThatThrownBy(() -> decide(textiles, number, Outcome.ACCEPTED))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(MembersReason.TRANSFER_DECIDED));
    assertThat(living()).hasSize(1);
    assertThat(proposedByXinghe()).as("may be asked again").isFalse();
  }

  @Test
  void nobodyElseSeesAnswersOrWithdraws() {
    proposedByXinghe();
    long number = open().number();
    Actor stranger = officer(Role.CADRE, tree.couriers());

    assertThat(seenBy(stranger)).isEmpty();
    assertThatThrownBy(() -> decide(stranger, number, Outcome.ACCEPTED))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(stranger, () -> transfers.withdraw(stranger, number)))
        .isInstanceOf(NotFound.class);
    as(liQiang, () -> transfers.withdraw(liQiang, number));
    assertThat(seenBy(liQiang)).isEmpty();
  }

  private boolean proposedByXinghe() {
    return CurrentActor.as(
        liQiang,
        () ->
            change.transfer(
                liQiang,
                wangFang.number(),
                living().getFirst().number(),
                tree.xilingTextiles().code()));
  }

  private Transfer open() {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            transfers.of(wangFang.id()).stream()
                .filter(transfer -> transfer.outcome() == null)
                .findFirst()
                .orElseThrow());
  }

  private List<Long> seenBy(Actor actor) {
    return CurrentActor.as(
        actor, () -> transfers.open(actor.staffScopes()).stream().map(Transfer::number).toList());
  }

  private void decide(Actor actor, long number, Outcome outcome) {
    as(actor, () -> transfers.decide(actor, number, outcome, "因为"));
  }

  private List<Membership> all() {
    return CurrentActor.as(Actor.SYSTEM, () -> memberships.of(wangFang.id()));
  }

  private List<Membership> living() {
    return all().stream().filter(Membership::isLiving).toList();
  }

  private Visitor visitor(Unit unit) {
    return visitors.signedIn(
        MembersFixtures.nextPhone(), "干部", new Grant(Role.CADRE, unit.path(), Line.UNION));
  }

  private Visitor herself() {
    String phone =
        CurrentActor.as(Actor.SYSTEM, () -> members.phoneOf(wangFang.id())).orElseThrow().digits();
    accounts.open("+86" + phone, "王芳", wangFang.id());
    return visitors.signedIn(Objects.requireNonNull(phone), "王芳");
  }

  private static void as(Actor actor, Runnable deed) {
    CurrentActor.as(actor, deed);
  }
}
