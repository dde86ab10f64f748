package org.qunxing.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.allocation.Way;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.MembersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In a browser without JavaScript: the officer's way from a template, and the member's tap. */
@IntegrationTest
class BenefitsPagesTests {

  @Autowired ApplicationContext application;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;
  @Autowired Clock clock;

  BenefitsFixtures fixtures;

  @BeforeEach
  void plant() {
    fixtures = BenefitsFixtures.in(application);
  }

  @Test
  void aCadreGoesFromATemplateToAPublishedOfferAndAMemberTakesItAndGivesItBack() {
    Visitor liQiang = cadre();
    Visitor.Page draft =
        opened(liQiang, "FILM")
            .fill("way", "FIRST_COME")
            .fill("pieces", "2")
            .fill("place", "星河影院前台")
            .fill("phone", "022-55500001")
            .submit();
    assertThat(draft.status()).isEqualTo(200);
    assertThat(draft.text()).contains("草稿已保存", "能看到的人：0 位会员", "预算 70.00 元", "立即发布");
    String number = draft.path().replace("/workbench/offers/", "");
    assertThat(liQiang.get(draft.path() + "/preview").text())
        .contains("职工观影票", "立即领取", "022-55500001");

    Visitor.Page published = draft.form(draft.path() + "/submission").submit();
    assertThat(published.text()).contains("已发布", "正在领取");

    Visitor wangFang = signedIn(fixtures.member("王芳"));
    assertThat(wangFang.get("/my/offers").text()).contains("职工观影票", "先到先得");
    Visitor.Page taken = wangFang.get("/my/offers/" + number).form(claim(number)).submit();
    assertThat(taken.path()).isEqualTo("/my/offers/" + number);
    assertThat(taken.text()).contains("领到了", "取货码", "共 2 份，到现在 1 人来领，您是第 1 位");
    assertThat(wangFang.get("/my/offers").text()).contains("我的福利", "已领到");

    Visitor.Page back = taken.form("/my/offers/" + number + "/cancellation").submit();
    assertThat(back.text()).contains("已经退回", "共 2 份，还剩 2 份");
  }

  private Visitor.Form opened(Visitor officer, String template) {
    LocalDateTime now = LocalDateTime.now(clock).withSecond(0).withNano(0);
    return officer
        .get("/workbench/offers/new?like=" + template)
        .form("/workbench/offers")
        .fill("opensAt", now.minusHours(1).toString())
        .fill("closesAt", now.plusDays(1).toString())
        .fill("pickUpFrom", now.minusHours(1).toString())
        .fill("pickUpUntil", now.plusDays(3).toString());
  }

  @Test
  void whatIsTypedWrongIsSaidBesideItsFieldAndKept() {
    Visitor.Page again =
        opened(cadre(), "FILM")
            .fill("title", "")
            .fill("pieces", "-5")
            .fill("perPerson", "0")
            .fill("each", "-1")
            .fill("budget", "999999999999")
            .fill("phone", "打给我")
            .fill("description", "说明还在")
            .submit();

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text())
        .contains("请填写名称", "份数至少 1 份", "每人至少 1 份", "价值不能是负数", "预算不超过 1 亿元", "电话请填数字", "请填写在哪里领");
    assertThat(again.form("/workbench/offers").value("description")).isEqualTo("说明还在");
    assertThat(again.form("/workbench/offers").value("pieces")).isEqualTo("-5");
  }

  @Test
  void refusesTimesThatGoBackwards() {
    LocalDateTime now = LocalDateTime.now(clock).withSecond(0).withNano(0);

    Visitor.Page again =
        opened(cadre(), "FILM")
            .fill("place", "这里")
            .fill("phone", "022-55500001")
            .fill("closesAt", now.minusHours(2).toString())
            .fill("pickUpUntil", now.minusDays(2).toString())
            .fill("cancelUntil", now.plusDays(5).toString())
            .submit();

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text())
        .contains("截止时间要晚于开始时间", "领到的时间要晚于可以领的时间", "最晚领取时间要晚于开始时间", "退回截止不能晚于最晚领取时间");
  }

  @Test
  void hugeNumbersAndUnitsThatWereNotOfferedAreRefused() {
    Visitor liQiang = cadre();
    String token = liQiang.get("/design").document().select("input[name=_csrf]").attr("value");

    Visitor.Page again =
        liQiang.post(
            "/workbench/offers",
            Map.of(
                "_csrf",
                token,
                "unit",
                fixtures.tree().xiling().path().value(),
                "audience",
                "'; drop table",
                "pieces",
                "99999999999999999999",
                "title",
                "试"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("格式不对", "请从列表里选一个单位");
  }

  @Test
  void countersAndKeptSharesAreReadLineByLine() {
    Visitor liQiang = cadre();
    String token = liQiang.get("/design").document().select("input[name=_csrf]").attr("value");
    LocalDateTime now = LocalDateTime.now(clock).withSecond(0).withNano(0);
    String unit = fixtures.tree().xinghe().path().value();
    String common =
        "_csrf=%s&unit=%s&audience=%s&kind=GOODS&title=T&description=D&way=FIRST_COME&perPerson=1&opensAt=%s&closesAt=%s&place=P&pickUpFrom=%s&pickUpUntil=%s&phone=0225550001&version=0"
            .formatted(token, unit, unit, now, now.plusDays(1), now.plusDays(1), now.plusDays(2));

    Visitor.Page half =
        send(liQiang, common + "&counterNames=A&counterPieces=&counterNames=&counterPieces=");
    assertThat(half.status()).isEqualTo(422);
    assertThat(half.text()).contains("每个领取点填名称");

    Visitor.Page both =
        send(
            liQiang,
            common + "&pieces=5&counterNames=A&counterPieces=3&counterNames=&counterPieces=");
    assertThat(both.text()).contains("这里请留空");

    Visitor.Page mixed =
        send(
            liQiang,
            common
                + "&counterNames=A&counterPieces=3&counterNames=&counterPieces=&keptFor=LARGE_TYPE&keptPieces=2&keptFor=&keptPieces=");
    assertThat(mixed.text()).contains("请二选一");

    Visitor.Page fine =
        send(
            liQiang,
            common
                + "&pieces=5&keptFor=group:NEW_FORM&keptPieces=2&keptFor=LARGE_TYPE&keptPieces=1");
    assertThat(fine.status()).isEqualTo(200);
    assertThat(fine.text()).contains("共 8 份", "2 份留给新就业形态", "1 份留给使用大字模式的会员");

    Visitor.Page counters =
        send(liQiang, common + "&counterNames=A&counterPieces=3&counterNames=B&counterPieces=4");
    assertThat(counters.text()).contains("共 7 份");
    Visitor.Page edited = liQiang.get(counters.path() + "/edit");
    assertThat(edited.document().select("input[name=counterNames]").eachAttr("value"))
        .startsWith("A", "B");
  }

  private static Visitor.Page send(Visitor officer, String body) {
    return officer.postRaw("/workbench/offers", "application/x-www-form-urlencoded", body);
  }

  @Test
  void aSecondPersonReviewsWhatCostsMore() {
    String number = fixtures.published(BenefitsFixtures.costing(fixtures.details(2), "9000"));
    String path = "/workbench/offers/" + number;
    Visitor chenJing =
        signedIn("陈静", Role.STREET_OFFICER, fixtures.tree().donggang().path().value());

    assertThat(chenJing.get("/workbench").text()).contains("待审核", "职工观影票");
    Visitor.Page unsaid = chenJing.get(path).form(path + "/return").submit();
    assertThat(unsaid.status()).isEqualTo(422);
    assertThat(unsaid.text()).contains("请写清要改什么");

    assertThat(chenJing.get(path).form(path + "/approval").submit().text()).contains("正在领取");
  }

  @Test
  void anOfferIsAdjustedCalledOffAndClosedWithItsReasons() {
    String number = fixtures.published(fixtures.details(2));
    String path = "/workbench/offers/" + number;
    Visitor liQiang = cadre();
    fixtures.claim(number, fixtures.member("王芳"));

    Visitor.Page negative =
        liQiang.get(path).form(path + "/adjustment").fill("pieces", "-1").submit();
    assertThat(negative.status()).isEqualTo(422);
    assertThat(negative.text()).contains("份数请填 0 到 1000000 的整数");
    Visitor.Page below = liQiang.get(path).form(path + "/adjustment").fill("pieces", "0").submit();
    assertThat(below.status()).isEqualTo(409);
    assertThat(below.text()).contains("已经给出 1 份");
    assertThat(liQiang.get(path).form(path + "/adjustment").fill("pieces", "7").submit().text())
        .contains("已调整", "共 7 份");

    fixtures.moved(number, "closes_at", Duration.ofSeconds(-1));
    Visitor.Page amount = liQiang.get(path).form(path + "/closing").fill("spent", "-3").submit();
    assertThat(amount.status()).isEqualTo(422);
    assertThat(amount.text()).contains("请填实际支出");
    assertThat(liQiang.get(path).form(path + "/closing").fill("spent", "612.5").submit().text())
        .contains("已办结", "实际支出 612.50 元");

    String other = "/workbench/offers/" + fixtures.published(fixtures.details(2));
    Visitor.Page unsaid = liQiang.get(other).form(other + "/calling-off").submit();
    assertThat(unsaid.status()).isEqualTo(422);
    assertThat(liQiang.get(other).form(other + "/calling-off").fill("why", "影院停电").submit().text())
        .contains("已取消", "影院停电");
  }

  @Test
  void whatThereWasBeforeIsGivenAgainWithNewDays() {
    String number =
        fixtures.published(fixtures.details(Way.DRAW, List.of(OfferPart.general(12)), 2, false));

    Visitor.Form again =
        cadre().get("/workbench/offers/new?again=" + number).form("/workbench/offers");

    assertThat(again.value("title")).isEqualTo("职工观影票");
    assertThat(again.value("pieces")).isEqualTo("12");
    assertThat(again.value("perPerson")).isEqualTo("2");
    assertThat(again.value("phone")).isEqualTo("022-55500001");
    assertThat(LocalDateTime.parse(again.value("opensAt"))).isAfter(LocalDateTime.now(clock));
  }

  @Test
  void theReachIsCountedWhileSomebodyChooses() {
    fixtures.member("王芳");
    String audience = fixtures.tree().xinghe().path().value();
    Visitor liQiang = cadre();

    assertThat(liQiang.get("/workbench/offers/reach?audience=" + audience).text())
        .contains("能看到的人：1 位");
    assertThat(
            liQiang.get("/workbench/offers/reach?groups=MODEL_WORKER&audience=" + audience).text())
        .contains("能看到的人：0 位");
    assertThat(liQiang.get("/workbench/offers/reach?audience=nowhere").text()).contains("选好面向哪些单位");
  }

  @Test
  void soldOutSaysWhyOnThePageItself() {
    String number =
        fixtures.published(
            fixtures.details(Way.FIRST_COME, List.of(OfferPart.general(1)), 1, false));
    Visitor late = signedIn(fixtures.member("何军"));
    Visitor.Page page = late.get("/my/offers/" + number);
    fixtures.claim(number, fixtures.member("王芳"));

    Visitor.Page answer = page.form(claim(number)).submit();

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("这次没有领到", "共 1 份", "不设候补");
  }

  @Test
  void theBoardSaysWhoWasRefusedAndWhy() {
    String number = fixtures.published(fixtures.details(1));
    Visitor wangFang = signedIn(fixtures.member("王芳"));
    String token = wangFang.get("/design").document().select("input[name=_csrf]").attr("value");
    assertThat(wangFang.post(claim(number), Map.of("_csrf", token)).status()).isEqualTo(403);
    wangFang.get("/my/offers/" + number).form(claim(number)).submit();
    org.qunxing.benefits.watching.WriteAnswers.in(application);

    Visitor.Page board = cadre().get("/workbench/offers/" + number + "/board");

    assertThat(board.text()).contains("没有经过页面", "1 / 1 份", "每 4 秒更新");
    assertThat(board.document().select("#figures").attr("hx-get"))
        .isEqualTo("/workbench/offers/" + number + "/board/figures");
    assertThat(board.document().select("#figures .stat").eachText().getFirst())
        .doesNotContain(" 0 次");
  }

  @Test
  void whatIsPublishedIsAdjustedNotEdited() {
    String path = "/workbench/offers/" + fixtures.published(fixtures.details(1));

    Visitor.Page instead = cadre().get(path + "/edit");

    assertThat(instead.path()).isEqualTo(path);
    assertThat(instead.text()).contains("发布以后不能改内容");
  }

  @Test
  void aCounterAsksForACodeWhereNoneWasTyped() {
    String number = fixtures.published(fixtures.details(1));
    String at = "/workbench/offers/" + number + "/hand-outs";

    Visitor.Page again = cadre().get("/workbench/offers/" + number + "/counter").form(at).submit();

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("请扫会员卡，或输入取货码");
  }

  @Test
  void theOpeningGoesIntoTheCalendar() {
    String number = fixtures.published(fixtures.details(1));
    Visitor wangFang = signedIn(fixtures.member("王芳"));

    String file = wangFang.get("/my/offers/" + number + "/calendar.ics").html();

    assertThat(file).contains("BEGIN:VEVENT", "去领取：职工观影票", "LOCATION:星河影院前台");
  }

  @Test
  void theTabStandsForActivitiesToo() {
    Visitor wangFang = signedIn(fixtures.member("王芳"));

    for (String path : List.of("/my/offers", "/my/activities")) {
      assertThat(wangFang.get(path).document().select(".tabbar a[aria-current=page]").text())
          .isEqualTo("抢约");
    }
  }

  private static String claim(String number) {
    return "/my/offers/" + number + "/claim";
  }

  private Visitor cadre() {
    return signedIn("李强", Role.CADRE, fixtures.tree().xinghe().path().value());
  }

  private Visitor signedIn(String name, Role role, String unit) {
    Grant grant = new Grant(role, org.qunxing.kernel.UnitPath.of(unit), Line.UNION);
    return visitors.signedIn(MembersFixtures.nextPhone(), name, grant);
  }

  private Visitor signedIn(Actor member) {
    String phone = MembersFixtures.nextPhone();
    UUID person = Objects.requireNonNull(member.personId());
    accounts.setPassword(accounts.open("+86" + phone, member.name(), person), Visitors.PASSWORD);
    return visitors.signedIn(phone);
  }
}
