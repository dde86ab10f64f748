package org.qunxing.members.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.nextPhone;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.MembersReason;
import org.qunxing.members.NewMember;
import org.qunxing.members.applying.Applicants;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class GatheringTests {

  private static final String LIST = "/workbench/members/gatherings";

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void takesInEverybodyWhoScannedTheCodeAtOnce() {
    Visitor chenJing = officer(tree.donggang());
    Visitor.Page gathering = open(chenJing, tree.couriers(), false);
    String link = link(gathering);
    for (String name : java.util.List.of("李娜", "张伟", "刘洋")) {
      Visitor.Page sent =
          Applicants.joins(visitors.anonymous(), link, nextPhone(), name, nextNationalId());
      assertThat(sent.text()).contains(tree.couriers().name(), "等单位确认");
    }

    Visitor.Page list = chenJing.get(gathering.path());
    assertThat(list.text()).contains("李娜", "张伟", "刘洋", "全部同意（3 人）");
    Visitor.Page done = list.form(gathering.path() + "/acceptance").submit();

    assertThat(done.text()).contains("3 人已入会", "已入会 3人");
    assertThat(chenJing.get("/workbench/members?unit=" + tree.couriers().code()).text())
        .contains("李娜", "张伟", "刘洋");
  }

  @Test
  void sendsEachToTheFederationOfHerTrade() {
    Visitor chenJing = officer(tree.donggang());
    String link = link(open(chenJing, tree.donggang(), true));
    Visitor liNa = visitors.anonymous();

    Visitor.Page form = Applicants.proven(liNa, link, nextPhone());
    Visitor.Form filled = Applicants.filled(form, link, "李娜", nextNationalId());
    Visitor.Page without = filled.submit();
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.text()).contains("请选择您做什么工作");
    Visitor.Page sent =
        Applicants.filled(form, link, "李娜", nextNationalId())
            .fill("occupation", "COURIER")
            .submit();

    assertThat(sent.text()).contains(tree.couriers().name(), "快递员");
  }

  @Test
  void leavesOneWaitingWhoseDataDoNotHoldAndTakesTheOthersIn() {
    Visitor chenJing = officer(tree.donggang());
    Visitor.Page gathering = open(chenJing, tree.couriers(), false);
    String same = nextNationalId();
    Applicants.joins(visitors.anonymous(), link(gathering), nextPhone(), "李娜", same);
    Applicants.joins(visitors.anonymous(), link(gathering), nextPhone(), "李芳", same);
    Applicants.joins(visitors.anonymous(), link(gathering), nextPhone(), "张伟", nextNationalId());

    Visitor.Page done =
        chenJing.get(gathering.path()).form(gathering.path() + "/acceptance").submit();

    assertThat(done.text()).contains("2 人已入会", "李芳：这个身份证号登记的是另一个姓名", "等您确认 1人");
  }

  @Test
  void answersTheCodeOfAGatheringThatIsOver() {
    Visitor chenJing = officer(tree.donggang());
    Visitor.Page gathering = open(chenJing, tree.couriers(), false);
    String link = link(gathering);
    Visitor late = visitors.anonymous();
    Visitor.Page form = Applicants.proven(late, link, nextPhone());

    Visitor.Page closed = gathering.form(gathering.path() + "/closing").submit();
    assertThat(closed.text()).contains("这一场已经结束");
    assertThat(gathering.form(gathering.path() + "/closing").submit().status()).isEqualTo(410);

    assertThat(visitors.anonymous().get(link).status()).isEqualTo(410);
    assertThat(visitors.anonymous().get(link).text()).contains(MembersReason.GATHERING_OVER.text());
    assertThat(Applicants.filled(form, link, "李娜", nextNationalId()).submit().status())
        .isEqualTo(410);
  }

  /** Asks the platform's clock, not the machine's. */
  @Test
  void isHeldTodayOrLater() {
    clock.stopOn(LocalDate.of(2026, 6, 10));
    Visitor chenJing = officer(tree.donggang());
    Visitor.Form form =
        chenJing.get(LIST).form(LIST).fill("place", "驿站").fill("unit", tree.couriers().code());

    Visitor.Page yesterday = form.fill("heldOn", "2026-06-09").submit();
    assertThat(yesterday.status()).isEqualTo(422);
    assertThat(yesterday.text()).contains("日期不能早于今天");
    assertThat(form.fill("heldOn", "2026-06-10").submit().text()).contains("已开好");
  }

  @Test
  void theCodeEndsWithTheDay() {
    String link = link(open(officer(tree.donggang()), tree.couriers(), false));
    assertThat(visitors.anonymous().get(link).status()).isEqualTo(200);

    clock.pass(Duration.ofDays(1));

    assertThat(visitors.anonymous().get(link).status()).isEqualTo(410);
  }

  @Test
  void aForgedCodeLeadsNowhere() {
    String link = link(open(officer(tree.donggang()), tree.couriers(), false));
    String forged = link.substring(0, link.length() - 2) + "zz";

    assertThat(visitors.anonymous().get(forged).status()).isEqualTo(404);
    assertThat(visitors.anonymous().get("/g/1").status()).isEqualTo(404);
  }

  @Test
  void belongsToTheStaffOfItsUnit() {
    Visitor.Page gathering = open(officer(tree.donggang()), tree.couriers(), false);
    Visitor stranger = officer(tree.xiling());

    assertThat(stranger.get(gathering.path()).status()).isEqualTo(404);
    assertThat(stranger.get(gathering.path() + "/poster").status()).isEqualTo(404);
    assertThat(stranger.get(LIST).document().select("a[href='%s']".formatted(gathering.path())))
        .isEmpty();
    Visitor.Page refused =
        stranger
            .get(LIST)
            .form(LIST)
            .fill("place", "分拨中心")
            .fill("unit", tree.couriers().code())
            .submit();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("没有找到这家单位");
  }

  @Test
  void aMemberWhoScansIsToldThatSheIsOne() {
    NewMember wangFang = MembersFixtures.wangFang();
    MembersFixtures.joined(joining, members, wangFang, tree.couriers());
    String link = link(open(officer(tree.donggang()), tree.couriers(), false));
    String phone = java.util.Objects.requireNonNull(wangFang.phone()).digits();
    String id = java.util.Objects.requireNonNull(wangFang.nationalId()).value();

    assertThat(Applicants.joins(visitors.anonymous(), link, phone, "王芳", id).text())
        .contains("您已经是“%s”的会员".formatted(tree.couriers().name()));
  }

  private Visitor.Page open(Visitor officer, Unit unit, boolean byTrade) {
    Visitor.Form form =
        officer.get(LIST).form(LIST).fill("place", "望潮快递分拨中心").fill("unit", unit.code());
    if (byTrade) {
      form.fill("byTrade", "true");
    }
    Visitor.Page opened = form.submit();
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.document().select("figure.qr path")).isNotEmpty();
    return opened;
  }

  private static String link(Visitor.Page gathering) {
    String text = gathering.document().select("figure.qr + p").text();
    return text.substring(text.indexOf("/g/"));
  }

  private Visitor officer(Unit unit) {
    return visitors.signedIn(
        nextPhone(), "陈静", new Grant(Role.STREET_OFFICER, unit.path(), Line.UNION));
  }
}
