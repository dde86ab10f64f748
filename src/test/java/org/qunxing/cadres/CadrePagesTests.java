package org.qunxing.cadres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.cadres.exams.KeepPapers;
import org.qunxing.cadres.people.KeepCadres;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages, without script. */
@IntegrationTest
class CadrePagesTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired KeepCadres keep;
  @Autowired KeepPapers papers;
  @Autowired Accounts accounts;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;
  private CadreFixtures cadres;

  @BeforeEach
  void plant() {
    clock.stopOn(LocalDate.of(2026, 9, 1));
    tree = OrganisationsFixtures.in(organising);
    cadres = new CadreFixtures(joining, members, keep);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void aCadreIsEnteredGivenAPostTrainedAndLeaves() {
    MemberSummary wangFang = cadres.member("王芳", tree.xinghe());
    Visitor liQiang =
        visitors.signedIn(
            MembersFixtures.nextPhone(),
            "李强",
            new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION));
    Visitor.Form entry = liQiang.get("/workbench/cadres/new").form("/workbench/cadres");
    assertThat(entry.value("unit")).as("his own, filled in").isEqualTo(tree.xinghe().code());
    Visitor.Page unknown = entry.fill("who", "999999999").fill("kind", "MEDIATOR").submit();
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text()).contains("没有找到“999999999”");

    Visitor.Page file = entry.fill("who", wangFang.shownNumber()).submit();
    assertThat(file.text()).contains("王芳", "劳动争议调解员", "还没有登记职务");
    Visitor.Page posted = file.form(file.path() + "/posts").fill("title", "调解委员会主任").submit();
    assertThat(posted.text()).contains("调解委员会主任", "现任", "初任训考", "未完成");
    assertThat(posted.form(file.path() + "/posts").fill("title", "调解委员会主任").submit().status())
        .as("the same post twice")
        .isEqualTo(422);

    Visitor.Form course =
        liQiang.get("/workbench/cadres/courses/new").form("/workbench/cadres/courses");
    course.fill("title", "初任培训").fill("hours", "8");
    assertThat(course.submit().text())
        .as("the box not ticked")
        .contains("请至少选一个人")
        .doesNotContain("格式不对");
    course.fill("firstPost", "true");
    course.fill("came", file.path().replaceFirst(".*/", ""));
    assertThat(course.submit().text()).contains("已登记", "王芳", "合格");
    assertThat(liQiang.get("/workbench/cadres/first-posts?state=DUE").text()).contains("王芳");

    Visitor.Form exit =
        liQiang.get(file.path()).forms().stream()
            .filter(form -> form.action().contains("/spells/"))
            .findFirst()
            .orElseThrow();
    assertThat(exit.submit().text()).as("no reason given").contains("请填写原因");
    assertThat(exit.fill("why", "退休").submit().text()).contains("已离任", "退休");
    assertThat(liQiang.get("/workbench/cadres?left=true").text()).contains("王芳");
  }

  @Test
  void aBankIsFilledOpenedAndSatOnThePhone() {
    Visitor zhaoMin =
        visitors.signedIn(
            MembersFixtures.nextPhone(),
            "赵敏",
            new Grant(Role.DISTRICT_OFFICER, tree.district().path(), Line.UNION));
    Visitor.Page paper =
        zhaoMin
            .get("/workbench/cadres/papers")
            .form("/workbench/cadres/papers")
            .fill("title", "上任考试")
            .fill("drawn", "2")
            .submit();
    String at = paper.path();
    assertThat(zhaoMin.get(at).form(at + "/opening").submit().status()).isEqualTo(409);
    Visitor.Form wrong = zhaoMin.get(at).form(at + "/questions").fill("text", "工会经费按多少拨缴？");
    assertThat(wrong.fill("options", "百分之一\n百分之二").fill("right", "C").submit().text())
        .contains("单选题和判断题要勾一个正确答案");
    wrong.fill("right", "B").fill("why", "工会法第四十三条").submit();
    Visitor.Form truth = zhaoMin.get(at).form(at + "/questions").fill("text", "任期三年或者五年");
    truth.fill("kind", "TRUE_FALSE").fill("right", "A").submit();
    assertThat(zhaoMin.get(at).form(at + "/opening").submit().text()).contains("已开考");

    CadreFixtures.Serving wangFang = cadres.serving("王芳", tree.xinghe());
    Visitor phone = phoneOf(wangFang);
    assertThat(phone.get("/").text() + phone.get("/home").text()).contains("我的任职");
    String exam =
        phone.get("/my/cadre").document().select("a[href^=/my/cadre/exams/]").attr("href");
    Visitor.Page first = phone.get(exam).form(exam + "/sittings").submit();
    assertThat(first.text()).contains("第 1 题", "0 / 2 题");
    Visitor.Page second = choose(first);
    assertThat(second.text()).contains("第 2 题", "1 / 2 题");
    choose(second);
    Visitor.Page back = visitors.signedIn(phoneNumber(wangFang)).get(first.path());
    assertThat(back.text()).as("another phone goes on").contains("2 / 2 题");
    Visitor.Page result = back.form(first.path() + "/submission").submit();

    assertThat(result.text()).contains("通过了", "2 / 2", "工会法第四十三条");
  }

  /** Chooses what is right, by its words. */
  private static Visitor.Page choose(Visitor.Page sheet) {
    String action = sheet.path() + "/answers";
    String right =
        sheet.document().select("label.choice").stream()
            .filter(label -> label.text().matches(".*(百分之二|对)"))
            .findFirst()
            .orElseThrow()
            .select("input")
            .attr("value");
    return sheet.form(action).fill("chosen", right).fill("next", "2").submit();
  }

  private Visitor phoneOf(CadreFixtures.Serving serving) {
    String phone = phoneNumber(serving);
    accounts.setPassword(
        accounts.open("+86" + phone, serving.cadre().name(), serving.cadre().recipient()),
        Visitors.PASSWORD);
    return visitors.signedIn(phone);
  }

  private String phoneNumber(CadreFixtures.Serving serving) {
    return CadreFixtures.as(
        Actor.SYSTEM,
        () -> members.phoneOf(serving.cadre().recipient()).orElseThrow().e164().substring(3));
  }

  @Test
  void rulesShowTheirDayAndTheirSource() {
    Visitor zhaoMin =
        visitors.signedIn(
            MembersFixtures.nextPhone(),
            "赵敏",
            new Grant(Role.DISTRICT_OFFICER, tree.district().path(), Line.UNION));
    Visitor.Form form = zhaoMin.get("/workbench/cadres/rules").form("/workbench/cadres/rules");
    assertThat(form.submit().status()).as("nothing typed").isEqualTo(422);
    Visitor.Page past =
        form.fill("rule", "RETAKE_DAYS")
            .fill("value", "3")
            .fill("validFrom", "2026-01-01")
            .fill("source", "海工办〔2026〕8 号")
            .submit();
    assertThat(past.text()).contains("过去的按当时的规定");

    Visitor.Page set = form.fill("validFrom", "2198-01-01").submit();

    assertThat(set.text()).contains("已登记", "海工办〔2026〕8 号", "2198年1月1日");
  }
}
