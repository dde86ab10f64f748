package org.qunxing.members.applying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.nationalId;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.nextPhone;

import java.time.Duration;
import java.time.LocalDate;
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
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.MembersReason;
import org.qunxing.members.NewMember;
import org.qunxing.members.Occupation;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OnlineJoiningTests {

  private static final String LIST = "/workbench/members/applications";

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Accounts accounts;
  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;
  private String xinghe;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    xinghe = "/join/" + tree.xinghe().code();
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void findsTheUnionOfTheEmployerByAPieceOfItsName() {
    Visitor.Page found = visitors.anonymous().get("/join?q=" + encoded(tree.xinghe().name()));

    assertThat(found.document().select("#found a[href='%s']".formatted(xinghe))).hasSize(1);
    assertThat(visitors.anonymous().get("/join?q=" + encoded("没有这家公司")).text())
        .contains("没有找到“没有这家公司”");
  }

  @Test
  void findsTheFederationOfTheTradeForWhoHasNoEmployer() {
    Visitor.Page found =
        visitors.anonymous().get("/join?occupation=COURIER&area=" + tree.donggang().code());

    assertThat(found.document().select("#federations a").attr("href"))
        .isEqualTo("/join/" + tree.couriers().code() + "?as=COURIER");
  }

  @Test
  void becomesAMemberByPhoneNameAndNumberOnceTheCadreAgrees() {
    Visitor liNa = visitors.anonymous();
    String id = nextNationalId();
    String path = "/join/" + tree.couriers().code() + "?as=COURIER";

    Visitor.Page sent = Applicants.joins(liNa, path, nextPhone(), "李娜", id);
    assertThat(sent.path()).isEqualTo("/joining");
    assertThat(sent.text()).contains(tree.couriers().name(), "等单位确认").doesNotContain(id);
    assertThat(liNa.get("/my").status()).as("not a member yet").isEqualTo(403);

    Visitor cadre = cadre(tree.couriers());
    assertThat(cadre.get("/workbench").text()).contains("1 人申请入会，等您确认");
    Visitor.Page list = cadre.get(LIST);
    assertThat(list.text()).contains("李娜", "快递员").doesNotContain(id);
    assertThat(deed(list, "李娜", "acceptance").submit().text()).contains("已通过");

    assertThat(liNa.get("/my/file").text()).contains(tree.couriers().name(), "新就业形态", "女职工");
    assertThat(liNa.get("/my/inbox").text()).contains("入会申请通过了");
    assertThat(liNa.get("/joining").text()).contains("已入会");
    assertThat(cadre.get("/workbench/members").text()).contains("李娜");
  }

  @Test
  void forgetsTheIdentityNumberWithTheAnswer() {
    Applicants.joins(visitors.anonymous(), xinghe, nextPhone(), "李娜", nextNationalId());
    assertThat(sealedNumbers()).isEqualTo(1);
    Visitor cadre = cadre(tree.xinghe());

    deed(cadre.get(LIST), "李娜", "question").fill("text", "您在哪个部门？").submit();
    assertThat(sealedNumbers()).isEqualTo(1);
    refuse(cadre, "李娜", "不在本单位上班");

    assertThat(sealedNumbers()).isZero();
  }

  @Test
  void keepsTheIdentityNumberSealed() {
    String id = nextNationalId();
    Applicants.joins(visitors.anonymous(), xinghe, nextPhone(), "李娜", id);

    byte[] stored =
        CurrentActor.as(
            Actor.SYSTEM,
            () ->
                Objects.requireNonNull(
                    transaction.execute(
                        _ ->
                            jdbc.sql(
                                    "select sealed_id from members.applications where unit_id ="
                                        + " :unit")
                                .param("unit", tree.xinghe().id())
                                .query((row, _) -> row.getBytes("sealed_id"))
                                .single())));

    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(id)
        .doesNotContain(id.substring(6, 14));
  }

  @Test
  void answersAQuestionAndIsTakenIn() {
    Visitor liNa = visitors.anonymous();
    Applicants.joins(liNa, xinghe, nextPhone(), "李娜", nextNationalId());
    Visitor cadre = cadre(tree.xinghe());
    deed(cadre.get(LIST), "李娜", "question").fill("text", "您在哪个部门？").submit();

    Visitor.Page asked = liNa.get("/joining");
    assertThat(asked.text()).contains("您在哪个部门？");
    String action = asked.document().select("form[action$=/answer]").attr("action");
    assertThat(asked.form(action).submit().status()).as("an empty answer").isEqualTo(422);
    asked.form(action).fill("answer", "研发部").submit();

    assertThat(cadre.get(LIST).text()).contains("答：研发部");
    deed(cadre.get(LIST), "李娜", "acceptance").submit();
    assertThat(liNa.get("/joining").text()).contains("已入会");
  }

  @Test
  void isToldWhyNotAndMayApplyAgain() {
    Visitor liNa = visitors.anonymous();
    Applicants.joins(liNa, xinghe, nextPhone(), "李娜", nextNationalId());
    Visitor cadre = cadre(tree.xinghe());
    assertThat(refuse(cadre, "李娜", "").status()).as("without a reason").isEqualTo(422);
    refuse(cadre, "李娜", "您的单位属于西岭纺织工会");

    assertThat(liNa.get("/joining").text()).contains("未通过", "您的单位属于西岭纺织工会");
    String textiles = "/join/" + tree.xilingTextiles().code();
    Visitor.Page again =
        Applicants.filled(liNa.get(textiles), textiles, "李娜", nextNationalId()).submit();
    assertThat(again.text()).contains(tree.xilingTextiles().name(), "等单位确认");
  }

  @Test
  void withdrawsAndAppliesOnceAtATime() {
    Visitor liNa = visitors.anonymous();
    Applicants.joins(liNa, xinghe, nextPhone(), "李娜", nextNationalId());
    Visitor.Page twice =
        Applicants.filled(liNa.get(xinghe), xinghe, "李娜", nextNationalId()).submit();
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text()).contains(MembersReason.APPLICATION_OPEN.text());

    Visitor.Page mine = liNa.get("/joining");
    String action = mine.document().select("form[action$=/withdrawal]").attr("action");
    assertThat(mine.form(action).submit().text()).contains("已撤回");
    assertThat(cadre(tree.xinghe()).get(LIST).document().select("form[action$=/acceptance]"))
        .isEmpty();
    Visitor.Page again = mine.form(action).submit();
    assertThat(again.status()).as("a second time").isEqualTo(409);
    assertThat(again.text()).contains(MembersReason.APPLICATION_DECIDED.text());
  }

  @Test
  void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
    Visitor.Page form = Applicants.proven(visitors.anonymous(), xinghe, nextPhone());

    Visitor.Page wrong = Applicants.filled(form, xinghe, "李娜", "110105194912310021").submit();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("校验码不对");
    assertThat(wrong.form(xinghe + "/applications").value("name")).isEqualTo("李娜");
    assertThat(form.form(xinghe + "/applications").submit().text())
        .contains("请填写姓名", "请填写身份证号", "同意后打勾");
    assertThat(Applicants.filled(form, xinghe, "李娜", "130503670401001").submit().text())
        .contains("15位的旧号码");
  }

  @Test
  void refusesChildrenAndNumbersThatNobodyAliveHas() {
    Visitor liNa = visitors.anonymous();
    Visitor.Page form = Applicants.proven(liNa, xinghe, nextPhone());
    String child = nationalId(LocalDate.now(clock).minusYears(15), 2);
    String longDead = "440524188001010014";

    assertThat(Applicants.filled(form, xinghe, "李娜", child).submit().text())
        .contains(MembersReason.TOO_YOUNG.text());
    assertThat(Applicants.filled(form, xinghe, "李娜", longDead).submit().text())
        .contains(MembersReason.AGE_UNLIKELY.text().formatted(146));
    assertThat(Applicants.filled(form, xinghe, "李娜", "E12345678").submit().status())
        .as("a passport")
        .isEqualTo(422);
  }

  @Test
  void takesThePermitOfAResidentFromHongKong() {
    Visitor.Page sent =
        Applicants.joins(visitors.anonymous(), xinghe, nextPhone(), "陈大文", "810000199408230021");

    assertThat(sent.text()).contains("等单位确认");
  }

  @Test
  void tellsAboutAKnownNumberOnlyWhoHasTheRegisteredPhone() {
    NewMember wangFang = MembersFixtures.wangFang();
    MembersFixtures.joined(joining, members, wangFang, tree.xinghe());
    String id = Objects.requireNonNull(wangFang.nationalId()).value();

    Visitor.Page stranger = Applicants.joins(visitors.anonymous(), xinghe, nextPhone(), "王芳", id);
    assertThat(stranger.status()).isEqualTo(409);
    assertThat(stranger.text()).contains(MembersReason.ID_REGISTERED.text()).doesNotContain("您已经是");

    String phone = Objects.requireNonNull(wangFang.phone()).digits();
    Visitor.Page herself = Applicants.joins(visitors.anonymous(), xinghe, phone, "王芳", id);
    assertThat(herself.text())
        .contains(MembersReason.ALREADY_YOURS.text().formatted(tree.xinghe().name()));
    String textiles = "/join/" + tree.xilingTextiles().code();
    clock.pass(Duration.ofMinutes(2));
    Visitor.Page elsewhere = Applicants.joins(visitors.anonymous(), textiles, phone, "王芳", id);
    assertThat(elsewhere.text())
        .contains(MembersReason.MEMBER_OF_ANOTHER.text().formatted(tree.xinghe().name()));
  }

  @Test
  void refusesAnotherNumberForSomebodyKnown() {
    NewMember wangFang = MembersFixtures.wangFang();
    MembersFixtures.joined(joining, members, wangFang, tree.xinghe());
    String phone = Objects.requireNonNull(wangFang.phone()).digits();

    Visitor.Page answer =
        Applicants.joins(visitors.anonymous(), xinghe, phone, "王芳", nextNationalId());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains(MembersReason.OWN_DATA_DIFFER.text());
  }

  @Test
  void endsGuessingOfNumbers() {
    NewMember wangFang = MembersFixtures.wangFang();
    MembersFixtures.joined(joining, members, wangFang, tree.xinghe());
    String id = Objects.requireNonNull(wangFang.nationalId()).value();
    Visitor.Page form = Applicants.proven(visitors.anonymous(), xinghe, nextPhone());

    for (int guess = 0; guess < 5; guess++) {
      assertThat(Applicants.filled(form, xinghe, "王芳", id).submit().status()).isEqualTo(409);
    }

    Visitor.Page sixth = Applicants.filled(form, xinghe, "王芳", id).submit();
    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.text()).contains(MembersReason.TOO_MANY_TRIES.text());
    assertThat(Applicants.filled(form, xinghe, "王芳", id).submit().text()).contains("请先验证手机号");
  }

  /** She was registered with another phone, and signs in by it, while her application waited. */
  @Test
  void takesInNobodyWhoSignsInByAnotherPhone() {
    String id = nextNationalId();
    Applicants.joins(visitors.anonymous(), xinghe, nextPhone(), "李娜", id);
    String otherPhone = nextPhone();
    MemberSummary liNa =
        MembersFixtures.joined(
            joining, members, NewMember.of("李娜", id, otherPhone), tree.couriers());
    accounts.open("+86" + otherPhone, "李娜", liNa.id());

    Visitor.Page answer = deed(cadre(tree.xinghe()).get(LIST), "李娜", "acceptance").submit();

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains(MembersReason.ACCOUNT_TAKEN.text().formatted("李娜"));
  }

  @Test
  void aWrongCodeProvesNothing() {
    Visitor visitor = visitors.anonymous();
    String phone = nextPhone();
    Visitor.Page code = visitor.get(xinghe).form(xinghe + "/codes").fill("phone", phone).submit();
    String wrong = Applicants.latestCode(visitor, phone).equals("111111") ? "222222" : "111111";

    Visitor.Page page = code.form(xinghe + "/proof").fill("code", wrong).submit();

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.offers(xinghe + "/applications")).isFalse();
  }

  @Test
  void sendsStaffToTheFrontDoor() {
    String phone = nextPhone();
    visitors.account(phone, "李强", new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION));

    assertThat(Applicants.proven(visitors.anonymous(), xinghe, phone).path()).isEqualTo("/sign-in");
  }

  @Test
  void onlyTheReceivingUnitDecides() {
    Applicants.joins(visitors.anonymous(), xinghe, nextPhone(), "李娜", nextNationalId());
    String action =
        cadre(tree.xinghe())
            .get(LIST)
            .document()
            .select("form[action$=/acceptance]")
            .attr("action");
    Visitor stranger = cadre(tree.xilingTextiles());

    assertThat(stranger.get(LIST).text()).doesNotContain("李娜");
    Visitor.Page tried = stranger.post(action, java.util.Map.of("_csrf", token(stranger)));
    assertThat(tried.status()).isEqualTo(404);
    assertThat(cadre(tree.donggang()).get(LIST).text()).as("the street above").contains("李娜");
  }

  @Test
  void leadsNowhereWithAUnitThatIsClosedOrUnknown() {
    CurrentActor.as(Actor.SYSTEM, () -> organising.close(Actor.SYSTEM, tree.xinghe().code()));

    assertThat(visitors.anonymous().get(xinghe).status()).isEqualTo(404);
    assertThat(visitors.anonymous().get("/join/NOWHERE").status()).isEqualTo(404);
  }

  @Test
  void anApplicationLeftUnansweredStandsOutAsLate() {
    Applicants.joins(visitors.anonymous(), xinghe, nextPhone(), "李娜", nextNationalId());
    clock.pass(Duration.ofDays(20));

    assertThat(cadre(tree.xinghe()).get(LIST).text()).contains("已超期");
  }

  @Test
  void asksForAtMostFourThings() {
    Visitor.Page last =
        Applicants.proven(
            visitors.anonymous(),
            "/join/%s?as=%s".formatted(tree.couriers().code(), Occupation.COURIER),
            nextPhone());

    int typed =
        1
            + last.document()
                .select("form[action*=applications] [name]:not([type=hidden]):not([type=checkbox])")
                .size();

    assertThat(typed)
        .as("phone, name and number; the unit was found before")
        .isLessThanOrEqualTo(3);
  }

  private Visitor cadre(Unit unit) {
    return visitors.signedIn(nextPhone(), "李强", new Grant(Role.CADRE, unit.path(), Line.UNION));
  }

  private static Visitor.Form deed(Visitor.Page list, String name, String verb) {
    String action =
        list.document()
            .select("article:contains(%s) form[action$=/%s]".formatted(name, verb))
            .attr("action");
    return list.form(action);
  }

  /** The second button of the form that asks. */
  private static Visitor.Page refuse(Visitor cadre, String name, String reason) {
    String action =
        cadre
            .get(LIST)
            .document()
            .select("article:contains(%s) [formaction$=/refusal]".formatted(name))
            .attr("formaction");
    return cadre.post(action, java.util.Map.of("_csrf", token(cadre), "text", reason));
  }

  private static String token(Visitor visitor) {
    return visitor.get("/design").document().select("input[name=_csrf]").attr("value");
  }

  private int sealedNumbers() {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql(
                                """
                                select count(*) from members.applications
                                where unit_id = :unit and sealed_id is not null
                                """)
                            .param("unit", tree.xinghe().id())
                            .query(Integer.class)
                            .single())));
  }

  private static String encoded(String words) {
    return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
  }
}
