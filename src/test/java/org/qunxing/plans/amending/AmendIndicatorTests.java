package org.qunxing.plans.amending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.plans.PlansFixtures;
import org.qunxing.plans.PlansTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlansTest
class AmendIndicatorTests {

  @Autowired PlansFixtures.Factory fixtures;
  @Autowired TestClock clock;

  private PlansFixtures district;
  private Visitor zhao;
  private String plan;

  @BeforeEach
  void confirmed() {
    clock.stopOn(LocalDate.of(2026, 3, 16));
    district = fixtures.district();
    zhao = district.zhaoMin();
    plan = "/workbench/plans/" + district.confirmedPlan(zhao);
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void aTargetAddedLaterIsCountedSupervisedAndOnRecord() {
    district.concerts(3, LocalDate.of(2026, 3, 10));
    String form = additionTo("星光音乐会");

    Visitor.Page added = filled(form, "社区音乐会", "6").fill("reason", "社区提出需要").submit();

    assertThat(added.status()).isEqualTo(200);
    assertThat(added.text()).contains("社区音乐会", "不少于 6 场", "3 场", "确认后补充", "社区提出需要");
    assertThat(zhao.get(plan).text()).contains("社区音乐会", "调整 1 次");
    assertThat(zhao.get(plan + "/amendments").text()).contains("（空）", "社区音乐会", "社区提出需要");
    assertThat(district.chenJing().get("/workbench/tasks").text()).contains("社区音乐会");
  }

  @Test
  void aTargetTypedBeforeTheConfirmationIsNotCalledAddedAfterIt() {
    PlansFixtures other = fixtures.district();
    Visitor officer = other.zhaoMin();
    String draft =
        "/workbench/plans/" + PlansFixtures.number(other.upload(officer, PlansFixtures.TEXT));
    Visitor.Form typed = officer.get(draft + "/draft").form(draft + "/indicators");
    String initiative =
        officer
            .get(draft + "/draft")
            .document()
            .select("#selection-initiative option:contains(星光)")
            .attr("value");
    typed.fill("quote", "邻里音乐角").fill("initiative", initiative).fill("value", "4");
    typed.fill("unit", "个").submit();
    other.confirmed(officer, draft.substring(draft.lastIndexOf('/') + 1));

    List<String> headings = headings(officer, draft);

    assertThat(headings).contains("确认前手工补充，原文里没有", "原文").doesNotContain("确认后补充，原文里没有");
  }

  private static List<String> headings(Visitor officer, String plan) {
    return officer
        .get(plan)
        .document()
        .select(".plan-indicator a[href*=/indicators/]")
        .eachAttr("href")
        .stream()
        .distinct()
        .map(one -> officer.get(one).document().select("section:has(blockquote) h2").text())
        .toList();
  }

  @Test
  void aTargetWithoutReasonFigureOrCountingIsNotAdded() {
    String form = additionTo("星光音乐会");
    String action = form.replace("/new", "");

    Visitor.Page answer =
        zhao.get(form).form(action).fill("subject", "社区音乐会").fill("unit", "场").submit();

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("请填目标数", "请写明调整的理由", "请选统计口径");
    assertThat(answer.form(action).value("subject")).isEqualTo("社区音乐会");
    assertThat(zhao.get(plan).text()).contains("没有调整过");
  }

  @Test
  void aWithdrawnTargetLeavesThePlanItsTaskIsClosedAndTheReasonStays() {
    String indicator = indicators().getFirst();
    String subject = zhao.get(indicator).document().select("h1").text();
    String task =
        district
            .chenJing()
            .get("/workbench/tasks?view=all")
            .document()
            .select("tbody th a:contains(%s)".formatted(subject))
            .attr("href");

    Visitor.Page done = withdrawal(indicator).fill("withdrawal", "上级统一安排，今年不办").submit();

    assertThat(done.path()).isEqualTo(plan + "/amendments");
    assertThat(done.text()).contains(subject, "取消", "上级统一安排，今年不办");
    assertThat(indicators()).doesNotContain(indicator);
    assertThat(zhao.get(indicator).status()).isEqualTo(404);
    assertThat(zhao.get(indicator + "/amendment").status()).isEqualTo(404);
    assertThat(zhao.get(task).text()).contains("指标取消：上级统一安排，今年不办", "办结");
  }

  @Test
  void nothingIsWithdrawnWithoutAReasonOrOverSomebodyElsesDecision() {
    String indicator = indicators().getFirst();
    Visitor.Form late = withdrawal(indicator).fill("withdrawal", "迟了一步");

    Visitor.Page without = withdrawal(indicator).submit();
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.text()).contains("请写明调整的理由");

    String change = indicator + "/amendment";
    zhao.get(change).form(change).fill("value", "9").fill("reason", "先改了数").submit();
    Visitor.Page stale = late.submit();
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("别人刚刚调整了同一项", "迟了一步");
    assertThat(indicators()).contains(indicator);
  }

  private String additionTo(String initiative) {
    return zhao.get(plan)
        .document()
        .select("article:contains(%s) a[href$=/indicators/new]".formatted(initiative))
        .attr("href");
  }

  private Visitor.Form filled(String form, String subject, String value) {
    return zhao.get(form)
        .form(form.replace("/new", ""))
        .fill("subject", subject)
        .fill("value", value)
        .fill("unit", "场")
        .fill("expression", "count(concerts.held)");
  }

  private Visitor.Form withdrawal(String indicator) {
    return zhao.get(indicator + "/amendment").form(indicator + "/withdrawal");
  }

  private List<String> indicators() {
    return zhao.get(plan).document().select(".plan-indicator .row-between a").eachAttr("href");
  }
}
