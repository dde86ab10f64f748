package org.qunxing.unithome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.activities.organising.OrganiseActivity;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class UnitHomeTests {

  @Autowired Organising organising;
  @Autowired OrganiseActivity organise;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Accounts accounts;
  @Autowired TellPeople tell;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private OrganisationsFixtures tree;
  private String home;
  private String desk;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    home = "/units/" + tree.xinghe().code();
    desk = "/workbench/organisations/" + tree.xinghe().code() + "/home";
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void whatTheCadreWritesEverybodyReads() {
    Visitor.Page written = publish(cadre(tree.xinghe()), "食堂改时间", "午餐 11:30 开始。\n<b>周末休息</b>");
    assertThat(written.text()).contains("已发布", "食堂改时间");

    Visitor.Page page = visitors.anonymous().get(home);

    assertThat(page.text()).contains(tree.xinghe().name(), "食堂改时间", "午餐 11:30", "<b>周末休息</b>");
    assertThat(page.html()).as("escaped").doesNotContain("<b>周末休息");
    assertThat(page.document().select("a[href='/join/%s']".formatted(tree.xinghe().code())))
        .isNotEmpty();
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void aWithdrawnAnnouncementIsGoneAndKept() {
    Visitor cadre = cadre(tree.xinghe());
    Visitor.Page written = publish(cadre, "食堂改时间", "午餐 11:30 开始。");
    String action = written.document().select("form[action$=/withdrawal]").attr("action");

    assertThat(written.form(action).submit().text()).contains("已撤下");

    assertThat(visitors.anonymous().get(home).text()).doesNotContain("食堂改时间");
    assertThat(cadre.get(desk).text()).contains("食堂改时间", "已撤下");
    Visitor.Page again = written.form(action).submit();
    assertThat(again.status()).as("a second time").isEqualTo(409);
    assertThat(again.text()).contains(UnitHomeReason.WITHDRAWN_ALREADY.text());
  }

  @Test
  void saysBesideTheFieldWhatIsMissing() {
    Visitor.Page answer = publish(cadre(tree.xinghe()), "", "内容");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("请填写标题");
    assertThat(answer.form(desk + "/announcements").value("body")).isEqualTo("内容");
  }

  @Test
  void onlyTheUnitsOwnStaffWrite() {
    Visitor stranger = cadre(tree.xilingTextiles());
    Actor chenJing = MembersFixtures.officer(Role.CADRE, tree.xilingTextiles());

    assertThat(stranger.get(desk).status()).isEqualTo(404);
    assertThatThrownBy(
            () ->
                CurrentActor.as(
                    chenJing, () -> tell.publish(chenJing, tree.xinghe().code(), "题", "文")))
        .isInstanceOf(NotFound.class);
    assertThat(cadre(tree.donggang()).get(desk).status()).as("the street above").isEqualTo(200);
  }

  /** The second lock alone. */
  @Test
  void rowSecurityKeepsStrangersFromWriting() {
    publish(cadre(tree.xinghe()), "食堂改时间", "午餐 11:30 开始。");
    Actor stranger = MembersFixtures.officer(Role.CADRE, tree.xilingTextiles());

    int changed =
        CurrentActor.as(
            stranger,
            () ->
                Objects.requireNonNull(
                    transaction.execute(
                        _ ->
                            jdbc.sql(
                                    "update unithome.announcements set title = '假' where unit_id ="
                                        + " :unit")
                                .param("unit", tree.xinghe().id())
                                .update())));

    assertThat(changed).isZero();
  }

  @Test
  void showsWhatIsOnForItsPeople() {
    clock.stopAt(ActivityFixtures.START.minus(Duration.ofDays(7)));
    ActivityFixtures activities =
        new ActivityFixtures(
            tree,
            organise,
            ActivityFixtures.staff("李强", Role.CADRE, tree.xinghe().path()),
            ActivityFixtures.staff("陈静", Role.STREET_OFFICER, tree.donggang().path()));
    String number = activities.published(activities.details(20));

    assertThat(visitors.anonymous().get(home).document().select("a[href$='/" + number + "']"))
        .hasSize(1);
    assertThat(
            visitors
                .anonymous()
                .get("/units/" + tree.xilingTextiles().code())
                .document()
                .select("a[href$='/" + number + "']"))
        .isEmpty();
  }

  @Test
  void isTheMembersOwnPageToo() {
    publish(cadre(tree.xinghe()), "食堂改时间", "午餐 11:30 开始。");
    MemberSummary wangFang = MembersFixtures.wangFangIn(joining, members, tree.xinghe());
    String phone =
        CurrentActor.as(Actor.SYSTEM, () -> members.phoneOf(wangFang.id())).orElseThrow().digits();
    accounts.open("+86" + phone, "王芳", wangFang.id());
    Visitor herself = visitors.signedIn(phone, "王芳");

    assertThat(herself.get("/my/unit").text()).contains(tree.xinghe().name(), "食堂改时间", "全部服务");
    assertThat(herself.get("/my/unit?code=NOWHERE").text()).contains(tree.xinghe().name());
  }

  @Test
  void aClosedUnitHasNoHomeAndTakesNoAnnouncement() {
    CurrentActor.as(Actor.SYSTEM, () -> organising.close(Actor.SYSTEM, tree.xinghe().code()));

    assertThat(visitors.anonymous().get(home).status()).isEqualTo(404);
    assertThat(visitors.anonymous().get("/units/NOWHERE").status()).isEqualTo(404);
    assertThatThrownBy(
            () ->
                CurrentActor.as(
                    Actor.SYSTEM, () -> tell.publish(Actor.SYSTEM, tree.xinghe().code(), "题", "文")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(UnitHomeReason.UNIT_CLOSED));
  }

  @Test
  void leadsTheCadreOfOneUnitStraightToItsHome() {
    assertThat(cadre(tree.xinghe()).get("/workbench/homes").path()).isEqualTo(desk);
    assertThat(cadre(tree.donggang()).get("/workbench/homes").text())
        .contains(tree.donggang().name(), tree.xinghe().name());
  }

  private Visitor.Page publish(Visitor cadre, String title, String body) {
    return cadre
        .get(desk)
        .form(desk + "/announcements")
        .fill("title", title)
        .fill("body", body)
        .submit();
  }

  private Visitor cadre(Unit unit) {
    return visitors.signedIn(
        MembersFixtures.nextPhone(), "李强", new Grant(Role.CADRE, unit.path(), Line.UNION));
  }

  private int audited() {
    return jdbc.sql(
            "select count(*) from identity.audit where action = 'unithome.published' and details ="
                + " :unit")
        .param("unit", tree.xinghe().code())
        .query(Integer.class)
        .single();
  }
}
