package org.qunxing.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.story.Stage.button;
import static org.qunxing.story.Stage.chooseIfAsked;
import static org.qunxing.story.Stage.containing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.qunxing.screens.Screen;

/** 赵敏 and the plan: from the document to the confirmed lists. */
record PlanScenes(Stage stage) {

  void uploadsThePlan(Screen zhaoMin) {
    Page page = zhaoMin.page();
    zhaoMin.open("/workbench/plans/new");
    page.setInputFiles("input[type=file]", Path.of("samples/plan-2026.docx"));
    chooseIfAsked(page, "unit", stage.district().unit("HY").path().value());
    button(page, "上传并读取").click();
    page.waitForURL("**/draft");

    assertThat(page.locator(".plan-list > summary h2").allTextContents())
        .contains("助企强区清单", "会员普惠清单", "民生福祉清单");
    assertThat(page.locator(".source mark").count()).isGreaterThan(40);
    assertThat(page.locator("article.plan-target", containing("文体活动")).first())
        .containsText("不少于 50 场");
    stage.shot(zhaoMin, "draft-beside-its-source");
  }

  /** 观众 of the text are 人次 of the platform: she makes the subject plain. */
  void correctsATarget(Screen zhaoMin) {
    Page page = zhaoMin.page();
    Locator card = page.locator("article.plan-target", containing("不少于 50 场")).first();
    card.locator("details.plan-edit > summary").first().click();
    card.locator("input[name=subject]:visible").fill("职工文体活动");
    card.locator("input[name=value]:visible").click();
    assertThat(card.locator("[data-saved]").first()).hasText("已保存");
    page.reload();

    assertThat(page.locator("article.plan-target", containing("职工文体活动")).first()).isVisible();
    stage.shot(zhaoMin, "corrected");
  }

  void settlesDutiesAndMeasures(Screen zhaoMin) {
    Page page = zhaoMin.page();
    button(page, "全部采用，并套用建议的口径").click();
    page.waitForLoadState();
    bind(page, "职工文体活动", "count(activities.held)");
    page.locator("#duties > summary").click();
    page.fill("#duties-owner", "赵敏");
    page.fill("#duties-lead", "海晏区总工会");
    page.fill("#duties-deadline", "2026-12-31");
    button(page, "填到空着的地方").click();
    page.waitForLoadState();
    declareTheRestUncountable(page);
    stage.shot(zhaoMin, "owners-measures-deadlines");
  }

  private static void bind(Page page, String subject, String expression) {
    Locator card = page.locator("article.plan-target", containing(subject)).first();
    edit(card, "expression", expression);
    assertThat(card.locator(".plan-bound")).containsText("统计口径");
  }

  private static void declareTheRestUncountable(Page page) {
    Locator unbound = page.locator("article.plan-accepted", containing("还没有统计口径"));
    for (int left = unbound.count(); left > 0; left--) {
      String id = unbound.first().getAttribute("id");
      Locator card = page.locator("#" + id);
      edit(card, "uncountable", "平台还没有这类记录");
      assertThat(card.locator(".plan-bound")).containsText("暂不能统计");
    }
  }

  private static void edit(Locator card, String field, String value) {
    if (!card.locator("[name=" + field + "]:visible").isVisible()) {
      card.locator("details.plan-edit > summary").first().click();
    }
    card.locator("[name=" + field + "]:visible").fill(value);
    card.locator("[name=" + field + "]:visible").blur();
  }

  void confirms(Screen zhaoMin) {
    Page page = zhaoMin.page();
    page.getByText("核对并确认").first().click();
    page.waitForURL("**/confirmation");
    assertThat(page.locator(".problems li").allTextContents()).isEmpty();
    stage.shot(zhaoMin, "check-before-confirming");
    button(page, "确认规划").click();
    page.waitForLoadState();

    assertThat(page.locator("main")).containsText("赵敏 于");
    stage.shot(zhaoMin, "confirmed-plan-with-lights");
  }
}
