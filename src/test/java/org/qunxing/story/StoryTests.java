package org.qunxing.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.StoryTest;
import org.qunxing.TestClock;
import org.qunxing.Visitors;
import org.qunxing.identity.Accounts;
import org.qunxing.members.Joining;
import org.qunxing.organisations.Organising;
import org.qunxing.screens.Chromium;
import org.qunxing.screens.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The whole story in a real browser, from an empty database: a plan document becomes a confirmed
 * plan, an activity is put on and attended, and its figure is found again under the plan's light.
 * Screenshots of each step go to {@code target/screens/story}.
 */
@StoryTest
class StoryTests {

  private static final Path FOLDER = Path.of("target", "screens", "story");
  private static final String ACTIVITY = "春日健步走";
  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 28, 14, 0);

  @Autowired Organising organising;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;
  @Autowired Joining joining;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private final Chromium chromium = new Chromium();
  private int step;

  @BeforeEach
  void districtInMarch() {
    clock.stopOn(LocalDate.of(2026, 3, 16));
    district = StoryDistrict.found(organising);
    district.openAccounts(visitors, accounts, joining);
  }

  private StoryDistrict district = new StoryDistrict(java.util.Map.of());

  @AfterEach
  void close() {
    chromium.close();
    clock.reset();
  }

  @Test
  void fromThePlanDocumentToTheFigureUnderItsLight() {
    try (Screen zhaoMin = desktop(StoryDistrict.ZHAO_MIN);
        Screen liQiang = desktop(StoryDistrict.LI_QIANG);
        Screen chenJing = desktop(StoryDistrict.CHEN_JING);
        Screen wangFang = phone(StoryDistrict.WANG_FANG);
        Screen zhouMing = desktop(StoryDistrict.ZHOU_MING)) {
      uploadsThePlan(zhaoMin);
      correctsATarget(zhaoMin);
      settlesDutiesAndMeasures(zhaoMin);
      confirms(zhaoMin);
      String activity = draftsAnActivity(liQiang);
      approves(chenJing, activity);
      signsUp(wangFang);
      scansThePoster(wangFang, posterAddress(liQiang, activity));
      givesFeedback(wangFang);
      completes(liQiang, activity);
      opensTheFigureDownToTheActivity(zhouMing);
    }
  }

  private void uploadsThePlan(Screen zhaoMin) {
    Page page = zhaoMin.page();
    zhaoMin.open("/workbench/plans/new");
    page.setInputFiles("input[type=file]", Path.of("samples/plan-2026.docx"));
    chooseIfAsked(page, "unit", district.unit("HY").path().value());
    button(page, "上传并读取").click();
    page.waitForURL("**/draft");

    assertThat(page.locator(".plan-list > summary h2").allTextContents())
        .contains("助企强区清单", "会员普惠清单", "民生福祉清单");
    assertThat(page.locator(".source mark").count()).isGreaterThan(40);
    assertThat(page.locator("article.plan-target", containing("文体活动")).first())
        .containsText("不少于 50 场");
    shot(zhaoMin, "draft-beside-its-source");
  }

  /** 观众 of the text are 人次 of the platform: she makes the subject plain. */
  private void correctsATarget(Screen zhaoMin) {
    Page page = zhaoMin.page();
    Locator card = page.locator("article.plan-target", containing("不少于 50 场")).first();
    card.locator("details.plan-edit > summary").first().click();
    card.locator("input[name=subject]:visible").fill("职工文体活动");
    card.locator("input[name=value]:visible").click();
    assertThat(card.locator("[data-saved]").first()).hasText("已保存");
    page.reload();

    assertThat(page.locator("article.plan-target", containing("职工文体活动")).first()).isVisible();
    shot(zhaoMin, "corrected");
  }

  private void settlesDutiesAndMeasures(Screen zhaoMin) {
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
    shot(zhaoMin, "owners-measures-deadlines");
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

  private void confirms(Screen zhaoMin) {
    Page page = zhaoMin.page();
    page.getByText("核对并确认").first().click();
    page.waitForURL("**/confirmation");
    assertThat(page.locator(".problems li").allTextContents()).isEmpty();
    shot(zhaoMin, "check-before-confirming");
    button(page, "确认规划").click();
    page.waitForLoadState();

    assertThat(page.locator("main")).containsText("赵敏 于");
    shot(zhaoMin, "confirmed-plan-with-lights");
  }

  private String draftsAnActivity(Screen liQiang) {
    Page page = liQiang.page();
    liQiang.open("/workbench/activities/new");
    page.fill("[name=title]", ACTIVITY);
    page.fill("[name=description]", "沿海堤步道走五公里，终点有热茶。");
    page.selectOption("select[name=unit]", district.home().path().value());
    page.selectOption("select[name=kind]", "SPORT");
    page.fill("[name=startsAt]", START.toString());
    page.fill("[name=endsAt]", START.plusHours(2).toString());
    page.fill("[name=signUpUntil]", START.minusDays(1).toString());
    page.fill("[name=place]", "望潮海堤公园");
    page.fill("[name=contact]", "李强 022-55500001");
    page.selectOption("select[name=audience]", district.home().path().value());
    page.fill("[name=capacity]", "30");
    page.fill("[name=cost]", "2400");
    button(page, "保存草稿").click();
    page.waitForURL("**/workbench/activities/A-2026-*");
    button(page, "提交审核").click();
    page.waitForLoadState();
    shot(liQiang, "activity-submitted");
    return page.url().replaceAll(".*/", "");
  }

  private void approves(Screen chenJing, String activity) {
    chenJing.open("/workbench");
    shot(chenJing, "street-officer-today");
    chenJing.open("/workbench/activities/" + activity);
    button(chenJing.page(), "同意发布").click();

    assertThat(chenJing.page().locator("main")).containsText("已发布");
    shot(chenJing, "activity-published");
  }

  private void signsUp(Screen wangFang) {
    Page page = wangFang.page();
    wangFang.open("/my/activities");
    page.getByText(ACTIVITY).first().click();
    button(page, "我要报名").click();

    assertThat(page.locator("main")).containsText("您已报名成功");
    shot(wangFang, "signed-up");
  }

  private String posterAddress(Screen liQiang, String activity) {
    liQiang.open("/workbench/activities/" + activity + "/poster");
    shot(liQiang, "poster");
    return qr(liQiang.page());
  }

  /** What a camera would read off the code on the screen. */
  private static String qr(Page page) {
    return QrReader.read(page.locator(".qr svg").first().screenshot());
  }

  private void scansThePoster(Screen wangFang, String address) {
    clock.stopAt(START.plusMinutes(5).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    assertThat(address).contains("/attendance?code=");
    wangFang.open(address);
    shot(wangFang, "at-the-door");
    button(wangFang.page(), "我到了").click();

    assertThat(wangFang.page().locator("body")).containsText("已记下您到场");
  }

  private void givesFeedback(Screen wangFang) {
    clock.stopAt(START.plusHours(3).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    Page page = wangFang.page();
    page.reload();
    page.getByText("满意", new Page.GetByTextOptions().setExact(true)).first().click();
    page.fill("[name=comment]", "海风很舒服，茶也热。");
    button(page, "提交评价").click();

    assertThat(page.locator("body")).containsText("谢谢您的评价");
    shot(wangFang, "feedback-given");
  }

  private void completes(Screen liQiang, String activity) {
    Page page = liQiang.page();
    liQiang.open("/workbench/activities/" + activity);
    page.fill("[name=summary]", "走完五公里，大家都满意。");
    button(page, "办结").click();

    assertThat(page.locator("body")).containsText("活动已办结");
    shot(liQiang, "activity-completed");
  }

  private void opensTheFigureDownToTheActivity(Screen zhouMing) {
    Page page = zhouMing.page();
    zhouMing.open("/workbench/plans");
    page.locator("main a[href^='/workbench/plans/2026-']").first().click();
    Locator indicator = page.locator(".plan-indicator", containing("职工文体活动")).first();
    assertThat(indicator).containsText("1 场");
    shot(zhouMing, "leader-sees-the-light");
    indicator.getByText("看记录").click();
    lookAgainUntilCounted(page);

    assertThat(page.locator("main")).containsText(ACTIVITY);
    shot(zhouMing, "facts-behind-the-figure");
    page.locator("main").getByText(ACTIVITY).first().click();
    assertThat(page.locator("h1")).containsText(ACTIVITY);
    shot(zhouMing, "the-activity-itself");
  }

  /** A record counts within seconds: looks again as a reader would, by loading the page anew. */
  private static void lookAgainUntilCounted(Page page) {
    for (int look = 0; look < 30 && !page.locator("main").innerText().contains(ACTIVITY); look++) {
      page.waitForTimeout(1_000);
      page.reload();
    }
  }

  private Screen desktop(String phone) {
    return chromium.desktop(origin()).signIn(phone, Visitors.PASSWORD);
  }

  private Screen phone(String phone) {
    return chromium.phone(origin()).signIn(phone, Visitors.PASSWORD);
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private static Locator button(Page page, String label) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first();
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void chooseIfAsked(Page page, String select, String value) {
    Locator field = page.locator("select[name=" + select + "]");
    if (field.count() > 0) {
      field.selectOption(value);
    }
  }

  private void shot(Screen screen, String name) {
    step++;
    screen.shoot(FOLDER.resolve("%02d-%s.png".formatted(step, name)));
    assertThat(screen.complaints()).as(name).isEmpty();
  }
}
