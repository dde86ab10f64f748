package org.qunxing.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** From the document to the last light, by people without JavaScript. */
@PlansTest
class PlanStoryTests {

  @Autowired PlansFixtures.Factory fixtures;
  @Autowired TestClock clock;

  @BeforeEach
  void inMarch() {
    clock.stopOn(LocalDate.of(2026, 3, 16));
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void turnsADocumentIntoADraftBesideItsSource() {
    PlansFixtures district = fixtures.district();

    Visitor.Page draft = district.upload(district.zhaoMin(), PlansFixtures.TEXT);

    assertThat(draft.status()).isEqualTo(200);
    assertThat(draft.path()).endsWith("/draft");
    assertThat(draft.document().select(".source").text()).contains("认真学习，扎实工作。");
    assertThat(draft.document().select(".source mark")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(draft.document().select(".plan-list > summary h2").eachText())
        .containsExactly("惠民清单", "强企清单", "青年清单", "其他部分");
    assertThat(draft.document().select("article.plan-target")).isNotEmpty();
    draft
        .document()
        .select(".source mark")
        .forEach(
            mark -> assertThat(draft.document().getElementById("for-" + mark.id())).isNotNull());
    assertThat(draft.text()).contains("6月底前完成选址");
  }

  @Test
  void keepsEachCorrectionAndShowsTheFigureThatItWillCount() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    district.concerts(3, LocalDate.of(2026, 2, 1));
    String plan =
        "/workbench/plans/" + PlansFixtures.number(district.upload(zhao, PlansFixtures.TEXT));
    String concerts = indicator(zhao, plan, "音乐会");

    zhao.get(plan + "/draft")
        .form(concerts, "expression")
        .fill("value", "15")
        .fill("expression", "count(concerts.held)")
        .submit();

    Visitor.Page draft = zhao.get(plan + "/draft");
    assertThat(draft.form(concerts, "expression").value("value")).isEqualTo("15");
    assertThat(draft.text()).contains("全年不少于 15 场", "现在 3 场");
  }

  @Test
  void proposesMeasuresAndTakesThemAllAtOnce() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan =
        "/workbench/plans/" + PlansFixtures.number(district.upload(zhao, PlansFixtures.TEXT));

    Visitor.Page done = zhao.get(plan + "/draft").form(plan + "/indicators/acceptance").submit();

    assertThat(done.form(indicator(zhao, plan, "音乐会"), "expression").value("expression"))
        .isEqualTo("count(concerts.held)");
    assertThat(done.document().select("article.plan-found")).isEmpty();
  }

  @Test
  void listsWhatIsMissingAndConfirmsOnlyAWholePlan() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan =
        "/workbench/plans/" + PlansFixtures.number(district.upload(zhao, PlansFixtures.TEXT));

    Visitor.Page check = zhao.get(plan + "/confirmation");

    assertThat(check.offers(plan + "/confirmation")).isFalse();
    assertThat(check.document().select(".problems a").eachText())
        .anyMatch(text -> text.contains("还没有责任人"));
    check
        .document()
        .select(".problems a")
        .forEach(
            link ->
                assertThat(
                        zhao.get(plan + "/draft")
                            .document()
                            .getElementById(link.attr("href").replaceAll(".*#", "")))
                    .isNotNull());
  }

  @Test
  void showsTheConfirmedPlanWithLightsAndFiguresThatOpen() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    district.concerts(3, LocalDate.of(2026, 2, 1));
    district.concerts(7, LocalDate.of(2025, 5, 1));
    String number = district.confirmedPlan(zhao);

    Visitor.Page plan = zhao.get("/workbench/plans/" + number);

    assertThat(plan.status()).isEqualTo(200);
    assertThat(plan.document().select(".plan-indicator").text())
        .contains("全年不少于 12 场", "3 场", "去年 7 场", "今天应完成 2 场");
    assertThat(plan.document().select(".plan-indicator .light-green")).isNotEmpty();
    assertThat(plan.document().select("a[href^=/workbench/measures/facts]")).isNotEmpty();
    Visitor.Page indicator = zhao.get(plan.document().select(".plan-indicator a").attr("href"));
    assertThat(indicator.document().select("blockquote mark").text()).contains("音乐会不少于12场");
    assertThat(indicator.text()).contains("音乐会（次数）");
  }

  @Test
  void givesTasksToTheirOwnersAndLetsThemBeUrgedInstructedExplainedAndDone() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String number = district.confirmedPlan(zhao);
    Visitor chen = district.chenJing();
    String task = chen.get("/workbench/tasks").document().select("tbody th a").attr("href");

    zhao.get(task).form(task + "/urging").fill("words", "请本周说明进度").submit();
    assertThat(chen.get("/workbench").text()).contains("催办");
    chen.get(task).form(task + "/explanation").fill("words", "场地还在装修").submit();
    district.zhouMing().get(task).form(task + "/instruction").fill("words", "换一个场地").submit();
    chen.get(task).form(task + "/reply").fill("words", "已换到文化馆").submit();
    chen.get(task).form(task + "/report").fill("words", "已办").submit();
    zhao.get(task).form(task + "/return").fill("words", "差一场").submit();
    Visitor.Page done = zhao.get(task).form(task + "/conclusion").fill("words", "现场看过").submit();

    assertThat(done.document().select(".timeline strong").eachText())
        .containsExactly("办结", "退回", "报办结", "回复批示", "批示", "说明", "催办");
    assertThat(zhao.get("/workbench/plans/" + number).text()).contains("场地还在装修");
  }

  @Test
  void recordsWhatADecisionChangedAndWhy() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan = "/workbench/plans/" + district.confirmedPlan(zhao);
    String indicator = zhao.get(plan).document().select(".plan-indicator a").attr("href");

    Visitor.Page page =
        zhao.get(indicator + "/amendment")
            .form(indicator + "/amendment")
            .fill("value", "10")
            .fill("reason", "场馆停用三个月")
            .submit();

    assertThat(page.text()).contains("不少于 10 场", "场馆停用三个月");
    assertThat(zhao.get(plan + "/amendments").document().select("tbody td").eachText())
        .contains("12", "10", "场馆停用三个月");
    assertThat(zhao.get(plan).text()).contains("调整 1 次");
  }

  @Test
  void publishesTheRuleOfTheLights() {
    Visitor.Page rule = fixtures.district().liQiang().get("/workbench/plans/lights");

    assertThat(rule.status()).isEqualTo(200);
    assertThat(rule.text()).contains("亮灯规则", "达到八成为黄灯", "工作日");
  }

  /** The action of the form of the first target with this subject. */
  private static String indicator(Visitor visitor, String plan, String subject) {
    return visitor.get(plan + "/draft").document().select("article.plan-target").stream()
        .filter(card -> card.select("h4").text().contains(subject))
        .map(card -> plan + "/indicators/" + card.id().replace("for-m-", ""))
        .findFirst()
        .orElseThrow();
  }
}
