package org.qunxing.members.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.JOINED_ON;
import static org.qunxing.members.MembersFixtures.joined;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.nextPhone;
import static org.qunxing.members.MembersFixtures.officer;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Reason;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.JoinOutcome;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersReason;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MergingTests {

  private static final MergePersons.Choice BLANKS_ONLY =
      new MergePersons.Choice(Set.of(), Set.of(), "电话核对，是同一人");

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired MergePersons merging;
  @Autowired Accounts accounts;
  @Autowired Visitors visitors;

  private OrganisationsFixtures tree;
  private Actor chenJing;
  private NewMember byNumber;
  private NewMember byPhone;
  private MemberSummary kept;
  private MemberSummary gone;

  @BeforeEach
  void wangFangTwice() {
    tree = OrganisationsFixtures.in(organising);
    chenJing = officer(Role.STREET_OFFICER, tree.donggang());
    byNumber = NewMember.of("王芳", nextNationalId(), null);
    byPhone = NewMember.of("王芳", null, nextPhone());
    kept = joined(joining, members, byNumber, tree.xinghe());
    gone = joined(joining, members, byPhone, tree.couriers());
  }

  @Test
  void blanksAreFilledAndOneMembershipOfTheLineGoesOn() {
    merge(BLANKS_ONLY);

    MemberSummary now = seen(kept);
    assertThat(now.maskedPhone()).isEqualTo(Objects.requireNonNull(byPhone.phone()).masked());
    assertThat(members(tree.xinghe())).isEqualTo(1);
    assertThat(members(tree.couriers())).isZero();
  }

  @Test
  void theOfficerMaySayThatTheOtherMembershipGoesOn() {
    merge(new MergePersons.Choice(Set.of(), Set.of(Line.UNION), "本人说现在在快递站"));

    assertThat(members(tree.xinghe())).isZero();
    assertThat(members(tree.couriers())).isEqualTo(1);
    assertThat(seen(kept).home()).isEqualTo(tree.couriers().path());
  }

  @Test
  void whoSignsInWithTheOldAccountIsTheSamePerson() {
    String phone = nextPhone();
    accounts.setPassword(accounts.open("+86" + phone, "王芳", gone.id()), Visitors.PASSWORD);
    merge(BLANKS_ONLY);

    assertThat(visitors.signedIn(phone).get("/my/file").text()).contains(kept.shownNumber());
  }

  @Test
  void theOldNumberLeadsToTheFileThatGoesOn() {
    merge(BLANKS_ONLY);

    assertThat(officerVisits("/workbench/members/" + gone.number()).path())
        .isEqualTo("/workbench/members/" + kept.number());
  }

  /** The platform knew her by two phones; both find the one file. */
  @Test
  void joiningAgainWithTheOtherFilesPhoneFindsTheOneFile() {
    NewMember second = NewMember.of("王芳", null, nextPhone());
    MemberSummary third = joined(joining, members, second, tree.xilingTextiles());
    Actor zhaoMin = officer(Role.DISTRICT_OFFICER, tree.district());
    as(zhaoMin, () -> merging.merge(zhaoMin, gone.number(), third.number(), BLANKS_ONLY));

    JoinOutcome again =
        CurrentActor.as(
            Actor.SYSTEM,
            () -> joining.join(Actor.SYSTEM, second, tree.district(), Line.YOUTH, JOINED_ON));

    assertThat(again.person()).isEqualTo(gone.id());
  }

  @Test
  void mergesInAChainComeApartLatestFirst() {
    MemberSummary third =
        joined(joining, members, NewMember.of("王芳", null, nextPhone()), tree.xinghe());
    long first = merge(BLANKS_ONLY);
    long second =
        as(chenJing, () -> merging.merge(chenJing, third.number(), kept.number(), BLANKS_ONLY));

    refuses(MembersReason.MERGED_ONWARD, () -> merging.undo(chenJing, first, "弄错了"));
    run(chenJing, () -> merging.undo(chenJing, second, "弄错了"));
    run(chenJing, () -> merging.undo(chenJing, first, "弄错了"));
    assertThat(members(tree.couriers())).isEqualTo(1);
    assertThat(members(tree.xinghe())).isEqualTo(2);
  }

  @Test
  void refusesTheSameFile() {
    refuses(
        MembersReason.SAME_FILE,
        () -> merging.merge(chenJing, kept.number(), kept.number(), BLANKS_ONLY));
  }

  @Test
  void refusesWhereAMembershipBelongsToSomebodyElsesUnits() {
    CurrentActor.as(
        Actor.SYSTEM,
        () -> joining.join(Actor.SYSTEM, byPhone, tree.district(), Line.WOMEN, JOINED_ON));

    refuses(
        MembersReason.MERGE_ACROSS_UNITS,
        () -> merging.merge(chenJing, kept.number(), gone.number(), BLANKS_ONLY));
  }

  @Test
  void refusesWhileATransferWaitsForItsAnswer() {
    Actor xiling = officer(Role.STREET_OFFICER, tree.xiling());
    CurrentActor.as(
        xiling, () -> joining.join(xiling, byNumber, tree.xilingTextiles(), Line.UNION, JOINED_ON));

    refuses(
        MembersReason.MERGE_TRANSFER_OPEN,
        () -> merging.merge(chenJing, kept.number(), gone.number(), BLANKS_ONLY));
  }

  @Test
  void takingApartTwiceIsRefused() {
    long receipt = merge(BLANKS_ONLY);
    run(chenJing, () -> merging.undo(chenJing, receipt, "弄错了"));

    refuses(MembersReason.MERGE_UNDONE, () -> merging.undo(chenJing, receipt, "再来一次"));
  }

  @Test
  void aStrangerFindsNeitherFilesNorReceipt() {
    long receipt = merge(BLANKS_ONLY);
    Actor xiling = officer(Role.STREET_OFFICER, tree.xiling());

    assertThatThrownBy(() -> run(xiling, () -> merging.undo(xiling, receipt, "不是我的")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                as(xiling, () -> merging.merge(xiling, kept.number(), gone.number(), BLANKS_ONLY)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void ofTwoOfficersAtOnceOneMerges() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Boolean> oneWay = () -> merges(kept.number(), gone.number());
      Callable<Boolean> otherWay = () -> merges(gone.number(), kept.number());

      long done =
          threads.invokeAll(Stream.of(oneWay, otherWay).toList()).stream()
              .filter(future -> future.resultNow())
              .count();

      assertThat(done).isEqualTo(1);
    }
  }

  private boolean merges(long into, long from) {
    try {
      as(chenJing, () -> merging.merge(chenJing, into, from, BLANKS_ONLY));
      return true;
    } catch (Refusal | NotFound no) {
      return false;
    }
  }

  @Test
  void anOfficerFindsComparesMergesAndTakesApartInTheBrowser() {
    Visitor.Page list = officerVisits("/workbench/members/duplicates");
    String path = "/workbench/members/duplicates/" + kept.number() + "/" + gone.number();
    assertThat(list.text()).contains("疑似重复");
    Visitor.Page compared = list.visitor().get(path);
    assertThat(compared.text()).contains("保留的档案", "并进去的档案", tree.xinghe().name());
    assertThat(compared.html())
        .doesNotContain(Objects.requireNonNull(byNumber.nationalId()).value());

    Visitor.Page without = compared.form(path + "/merge").submit();
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.text()).contains("请写明怎么核实的");

    Visitor.Page receipt = without.form(path + "/merge").fill("reason", "电话核对").submit();
    assertThat(receipt.text()).contains("已合并", "电话核对", "会籍 1 条", "统计数已扣回");
    String undo = receipt.path() + "/undo";
    assertThat(receipt.form(undo).submit().text()).contains("请写明为什么拆开");
    assertThat(receipt.form(undo).fill("reason", "弄错了").submit().text()).contains("已拆开");
  }

  @Test
  void duplicatesOfOneUnitAreFoundAndOnceToldApartNoMore() {
    MemberSummary twin =
        joined(joining, members, NewMember.of("王芳", null, nextPhone()), tree.xinghe());
    Visitor.Page list = officerVisits("/workbench/members/duplicates");
    String path = "/workbench/members/duplicates/" + kept.number() + "/" + twin.number();
    assertThat(list.document().select("a[href='%s']".formatted(path)).text()).contains("同一单位");

    Visitor.Page after = list.visitor().get(path).form(path + "/distinction").submit();

    assertThat(after.document().select("a[href='%s']".formatted(path))).isEmpty();
  }

  private Visitor.Page officerVisits(String path) {
    Grant grant = new Grant(Role.STREET_OFFICER, tree.donggang().path(), Line.UNION);
    return visitors.signedIn(nextPhone(), "陈静", grant).get(path);
  }

  private long merge(MergePersons.Choice choice) {
    return as(chenJing, () -> merging.merge(chenJing, kept.number(), gone.number(), choice));
  }

  private MemberSummary seen(MemberSummary person) {
    return as(Actor.SYSTEM, () -> members.find(person.id()).orElseThrow());
  }

  private int members(Unit unit) {
    return as(Actor.SYSTEM, () -> members.count(unit.path()));
  }

  private void refuses(MembersReason reason, Runnable deed) {
    assertThatThrownBy(() -> run(chenJing, deed))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat((Reason) refusal.reason()).isEqualTo(reason));
  }

  private static void run(Actor actor, Runnable work) {
    CurrentActor.as(actor, work);
  }

  private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
    return CurrentActor.as(actor, work::get);
  }
}
