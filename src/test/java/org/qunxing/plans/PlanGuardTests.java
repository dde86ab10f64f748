package org.qunxing.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people may not do, see or overwrite; each with the case in which they may. */
@PlansTest
class PlanGuardTests {

  @Autowired PlansFixtures.Factory fixtures;
  @Autowired TestClock clock;
  @Autowired Organising organising;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void monday() {
    clock.stopOn(LocalDate.of(2026, 3, 16));
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void saysBesideTheFileWhyItCannotBeRead() throws IOException {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    Path picture =
        Files.write(
            Files.createTempFile("p", ".docx"),
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});

    for (Path bad :
        List.of(PlansFixtures.file("a.txt", ""), PlansFixtures.file("b.txt", " \n "), picture)) {
      Visitor.Page page = district.upload(zhao, bad);
      assertThat(page.status()).isEqualTo(422);
      assertThat(page.document().select("#file-error")).isNotEmpty();
    }
  }

  @Test
  void asksForAYearOfFourDigitsAndKeepsWhatWasTyped() {
    PlansFixtures district = fixtures.district();

    Visitor.Page page =
        district
            .zhaoMin()
            .get("/workbench/plans/new")
            .form("/workbench/plans")
            .attach("file", PlansFixtures.file("a.txt", PlansFixtures.TEXT))
            .fill("year", "今年")
            .submit();

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.form("/workbench/plans").value("year")).isEqualTo("今年");
  }

  @Test
  void showsBothSidesWhenTwoPeopleChangeTheSameThing() {
    PlansFixtures district = fixtures.district();
    Visitor one = district.zhaoMin();
    String plan = draft(district, one);
    String action = firstIndicator(one, plan);
    Visitor.Form late = one.get(plan + "/draft").form(action).fill("value", "99");
    one.get(plan + "/draft").form(action).fill("value", "13").submit();

    Visitor.Page conflict = late.submit();

    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.text()).contains("您填“99”，现在是“13”");
    assertThat(conflict.form(action).value("value")).isEqualTo("99");
    assertThat(conflict.form(action).submit().form(action).value("value")).isEqualTo("99");
  }

  @Test
  void keepsWhatWasTypedWhenItCannotBeTaken() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan = draft(district, zhao);
    String action = firstIndicator(zhao, plan);

    Visitor.Page page =
        zhao.get(plan + "/draft")
            .form(action)
            .fill("value", "很多")
            .fill("expression", "count(nothing.here)")
            .submit();

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.form(action).value("value")).isEqualTo("很多");
    assertThat(page.document().select("[aria-invalid=true]")).hasSize(2);
  }

  @Test
  void showsScriptInTheDocumentAsText() {
    PlansFixtures district = fixtures.district();

    Visitor.Page page =
        district.upload(
            district.zhaoMin(), PlansFixtures.TEXT.replace("扎实工作", "<script>alert(1)</script>"));

    assertThat(page.document().select(".source script")).isEmpty();
    assertThat(page.document().select(".source").text()).contains("<script>alert(1)</script>");
  }

  @Test
  void hidesDraftsFromEverybodyElse() {
    PlansFixtures district = fixtures.district();
    PlansFixtures other = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan = draft(district, zhao);

    assertThat(zhao.get(plan + "/draft").status()).isEqualTo(200);
    assertThat(other.zhaoMin().get(plan + "/draft").status()).isEqualTo(404);
    assertThat(district.liQiang().get(plan).status()).isEqualTo(404);
    assertThat(district.wangFang().get(plan).status()).isEqualTo(403);
  }

  @Test
  void showsAConfirmedPlanInsideItsDistrictAndNowhereElse() {
    PlansFixtures district = fixtures.district();
    PlansFixtures other = fixtures.district();
    String plan = "/workbench/plans/" + district.confirmedPlan(district.zhaoMin());

    assertThat(district.liQiang().get(plan).status()).isEqualTo(200);
    assertThat(district.zhouMing().get(plan).status()).isEqualTo(200);
    assertThat(other.zhaoMin().get(plan).status()).isEqualTo(404);
    assertThat(other.liQiang().get(plan).status()).isEqualTo(404);
    assertThat(district.liQiang().get(plan + "/amendments").status()).isEqualTo(200);
  }

  @Test
  void showsATaskToItsOwnerAndToThoseAboveOnly() {
    PlansFixtures district = fixtures.district();
    district.confirmedPlan(district.zhaoMin());
    String task = firstTask(district.chenJing());

    assertThat(district.chenJing().get(task).status()).isEqualTo(200);
    assertThat(district.zhouMing().get(task).status()).isEqualTo(200);
    assertThat(district.liQiang().get(task).status()).isEqualTo(404);
    assertThat(fixtures.district().zhaoMin().get(task).status()).isEqualTo(404);
  }

  @Test
  void lockedPlansTakeNoMoreEditsOfTheDraft() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan = draft(district, zhao);
    Visitor.Form late = zhao.get(plan + "/draft").form(plan + "/lists").fill("name", "迟到的清单");
    zhao.get(plan + "/draft").form(plan + "/discarding").submit();

    assertThat(late.submit().status()).isEqualTo(404);
  }

  @Test
  void refusesToEditWhatIsConfirmedAndToAmendWhatIsNot() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String confirmed = "/workbench/plans/" + district.confirmedPlan(zhao);
    String draft = draft(district, zhao);

    assertRefused(zhao.get(confirmed + "/draft"), PlanReason.NOT_A_DRAFT);
    assertRefused(zhao.get(confirmed + "/confirmation"), PlanReason.NOT_A_DRAFT);
    assertRefused(zhao.get(draft + "/initiatives/2/amendment"), PlanReason.NOT_CONFIRMED);
  }

  @Test
  void refusesToConfirmAnUnfinishedPlanAndASecondOneForTheYear() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String unfinished = draft(district, zhao);

    Visitor.Page refused = forged(zhao, unfinished + "/confirmation", Map.of());
    assertThat(refused.status()).isEqualTo(PlanReason.NOT_READY.status());
    assertThat(refused.text()).contains("项没有填好，补齐后再确认");
    district.confirmedPlan(zhao);

    assertRefused(
        forged(zhao, unfinished + "/confirmation", Map.of()), PlanReason.ALREADY_CONFIRMED, 2026);
    assertThat(zhao.get(unfinished + "/confirmation").text()).contains("本单位 2026 年已有确认的规划");
  }

  @Test
  void refusesToRemoveAListThatIsInUse() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan = draft(district, zhao);

    assertRefused(forged(zhao, plan + "/lists/1/removal", Map.of()), PlanReason.LIST_NOT_EMPTY);
    zhao.get(plan + "/draft").form(plan + "/lists").fill("name", "空清单").submit();
    String empty =
        zhao.get(plan + "/draft")
            .document()
            .select("form[action$=/removal][action*=/lists/]")
            .attr("action");
    assertThat(zhao.get(plan + "/draft").form(empty).submit().text()).doesNotContain("空清单");
  }

  @Test
  void mergesTargetsButNotWithThemselves() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan = draft(district, zhao);
    List<String> ids =
        zhao.get(plan + "/draft").document().select("article.plan-target").eachAttr("id").stream()
            .map(id -> id.replace("for-m-", ""))
            .toList();
    String merge = plan + "/indicators/" + ids.get(1) + "/merge";

    assertRefused(
        zhao.get(plan + "/draft").form(merge).fill("into", ids.get(1)).submit(),
        PlanReason.MERGE_WITH_ITSELF);
    Visitor.Page merged =
        zhao.get(plan + "/draft").form(merge).fill("into", ids.getFirst()).submit();
    assertThat(merged.document().select("#for-m-" + ids.get(1)).hasClass("plan-merged")).isTrue();
  }

  @Test
  void urgesATaskOnceAWorkingDay() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    district.confirmedPlan(zhao);
    String task = firstTask(district.chenJing());

    clock.stopOn(LocalDate.of(2026, 3, 20));
    urge(zhao, task);
    assertRefused(urge(zhao, task), PlanReason.URGED_TODAY);
    clock.stopOn(LocalDate.of(2026, 3, 22));
    assertRefused(urge(zhao, task), PlanReason.URGED_TODAY);
    clock.stopOn(LocalDate.of(2026, 3, 23));
    assertThat(urge(zhao, task).status()).isEqualTo(200);
  }

  @Test
  void letsOnlyTheRightPersonDoEachDeed() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    district.confirmedPlan(zhao);
    Visitor chen = district.chenJing();
    String task = firstTask(chen);

    assertRefused(deed(zhao, task, "explanation"), PlanReason.NOT_THE_OWNER);
    assertThat(deed(chen, task, "urging").status()).isEqualTo(403);
    assertThat(deed(zhao, task, "instruction").status()).isEqualTo(403);
    assertRefused(deed(chen, task, "reply"), PlanReason.NOT_INSTRUCTED);
    assertRefused(deed(zhao, task, "return"), PlanReason.NOT_REPORTED);
    assertRefused(forged(zhao, task + "/conclusion-by-records", Map.of()), PlanReason.NOT_REACHED);
    assertThat(deed(zhao, task, "conclusion").status()).isEqualTo(200);
    assertRefused(deed(chen, task, "explanation"), PlanReason.TASK_DONE);
  }

  @Test
  void refusesADeedThatSomebodyElseOvertook() throws Exception {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    district.confirmedPlan(zhao);
    String task = firstTask(district.chenJing());
    zhao.get(task);

    try (var other = Executors.newSingleThreadExecutor()) {
      var late =
          CurrentActor.as(
              Actor.SYSTEM,
              () ->
                  transaction.execute(
                      _ -> {
                        jdbc.sql("update plans.tasks set version = version + 1").update();
                        var waiting = other.submit(() -> deed(zhao, task, "conclusion"));
                        waitUntilBlocked();
                        return waiting;
                      }));

      assertRefused(Objects.requireNonNull(late).get(), PlanReason.CHANGED_MEANWHILE);
    }
  }

  /** Until the other request waits for the row that this transaction holds. */
  private void waitUntilBlocked() {
    for (int i = 0; i < 200; i++) {
      int waiting =
          jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single();
      if (waiting > 0) {
        return;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("nobody waited for the row");
  }

  @Test
  void answersFormsWithoutFieldsBesideTheFieldsOrWithAPlainNo() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan = draft(district, zhao);
    String indicator = firstIndicator(zhao, plan);

    assertThat(forged(zhao, indicator, Map.of()).status()).isIn(409, 422);
    assertThat(forged(zhao, indicator + "/merge", Map.of()).status()).isEqualTo(422);
    assertThat(forged(zhao, plan + "/indicators", Map.of()).status()).isIn(404, 422);
  }

  @Test
  void followsItsUnitWhenThatIsMovedAndGoesOnCounting() {
    PlansFixtures district = fixtures.district();
    PlansFixtures above = fixtures.district();
    Visitor zhao = district.zhaoMin();
    district.concerts(9, LocalDate.of(2026, 3, 1));
    String plan = "/workbench/plans/" + district.confirmedPlan(zhao);
    assertThat(zhao.get(plan).text()).contains("9 场");

    CurrentActor.as(
        Actor.SYSTEM,
        () ->
            organising.move(
                Actor.SYSTEM, district.units().district().code(), above.units().district().code()));
    Visitor officer = above.zhaoMin();
    for (int i = 0; i < 100 && !officer.get(plan).text().contains("9 场"); i++) {
      district.fold();
      LockSupport.parkNanos(50_000_000);
    }

    assertThat(officer.get(plan).text()).contains("惠民清单", "9 场");
    assertThat(zhao.get(plan).text()).contains("9 场");
  }

  @Test
  void closesATaskByTheRecordsOnceTheTargetIsReached() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    district.confirmedPlan(zhao);
    district.concerts(12, LocalDate.of(2026, 3, 1));
    String task =
        zhao.get("/workbench/tasks?view=all")
            .document()
            .select("tbody th a:contains(音乐会)")
            .attr("href");

    Visitor.Page done = zhao.get(task).form(task + "/conclusion-by-records").submit();

    assertThat(done.document().select(".timeline strong").eachText()).containsExactly("按记录办结");
  }

  @Test
  void asksForWordsAndForAReason() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan = "/workbench/plans/" + district.confirmedPlan(zhao);
    String task = firstTask(district.chenJing());
    String indicator = zhao.get(plan).document().select(".plan-indicator a").attr("href");

    assertThat(zhao.get(task).form(task + "/urging").fill("words", " ").submit().status())
        .isEqualTo(422);
    Visitor.Page noReason =
        zhao.get(indicator + "/amendment")
            .form(indicator + "/amendment")
            .fill("value", "5")
            .submit();
    assertThat(noReason.status()).isEqualTo(422);
    assertThat(noReason.form(indicator + "/amendment").value("value")).isEqualTo("5");
    assertRefused(
        zhao.get(indicator + "/amendment")
            .form(indicator + "/amendment")
            .fill("reason", "没有理由")
            .submit(),
        PlanReason.NOTHING_CHANGED);
  }

  @Test
  void doesNotAmendOverSomebodyElsesDecision() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan = "/workbench/plans/" + district.confirmedPlan(zhao);
    String form = zhao.get(plan).document().select(".plan-indicator a").attr("href") + "/amendment";
    Visitor.Form late = zhao.get(form).form(form).fill("value", "8").fill("reason", "甲");
    zhao.get(form).form(form).fill("value", "9").fill("reason", "乙").submit();

    Visitor.Page conflict = late.submit();

    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.form(form).value("value")).isEqualTo("8");
  }

  @Test
  void findsASelectedPassageAgainAndReadsItsFigure() {
    PlansFixtures district = fixtures.district();
    Visitor zhao = district.zhaoMin();
    String plan = draft(district, zhao);
    String initiative =
        zhao.get(plan + "/draft")
            .document()
            .select("#selection-initiative option[value~=\\d]")
            .attr("value");

    zhao.get(plan + "/draft")
        .form(plan + "/indicators")
        .fill("quote", "推动25人以上企业参加")
        .fill("initiative", initiative)
        .fill("value", "25")
        .fill("unit", "家")
        .submit();
    Visitor.Page unread =
        zhao.get(plan + "/draft")
            .form(plan + "/indicators")
            .fill("quote", "联系青年，服务青年")
            .fill("initiative", initiative)
            .submit();

    assertThat(unread.status()).isEqualTo(422);
    assertThat(unread.text()).contains("没有读出数字");
    assertThat(zhao.get(plan + "/draft").document().select(".source mark").eachText())
        .contains("推动25人以上企业参加");
  }

  private static String draft(PlansFixtures district, Visitor officer) {
    return "/workbench/plans/" + PlansFixtures.number(district.upload(officer, PlansFixtures.TEXT));
  }

  private static String firstIndicator(Visitor visitor, String plan) {
    return plan
        + "/indicators/"
        + visitor
            .get(plan + "/draft")
            .document()
            .select("article.plan-target")
            .attr("id")
            .replace("for-m-", "");
  }

  private static String firstTask(Visitor owner) {
    return owner.get("/workbench/tasks").document().select("tbody th a").attr("href");
  }

  private static Visitor.Page urge(Visitor officer, String task) {
    return officer.get(task).form(task + "/urging").fill("words", "请抓紧").submit();
  }

  private static Visitor.Page deed(Visitor visitor, String task, String deed) {
    return forged(visitor, task + "/" + deed, Map.of("words", "写了几句"));
  }

  /** Sends what no page offers, with a valid token. */
  private static Visitor.Page forged(Visitor visitor, String path, Map<String, String> fields) {
    String token =
        visitor.get("/workbench/plans/lights").document().select("input[name=_csrf]").attr("value");
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", token);
    return visitor.post(path, all);
  }

  private static void assertRefused(Visitor.Page page, PlanReason reason, Object... args) {
    assertThat(page.text()).contains(reason.text().formatted(args));
    assertThat(page.status()).isEqualTo(reason.status());
  }
}
