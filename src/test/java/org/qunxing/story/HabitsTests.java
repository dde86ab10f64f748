package org.qunxing.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.story.Stage.button;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.activities.organising.OrganiseActivity;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.Organising;
import org.qunxing.screens.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do to a form without meaning harm: press twice, go back, go for lunch. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HabitsTests {

  private static final AtomicInteger PHONES = new AtomicInteger(13_400_000);

  @Autowired Organising organising;
  @Autowired OrganiseActivity organise;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;
  @Autowired Joining joining;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private Stage stage;
  private ActivityFixtures activities;

  @BeforeAll
  void openBrowser() {
    stage = new Stage("http://localhost:" + port, new StoryDistrict(Map.of()));
  }

  @AfterAll
  void closeBrowser() {
    stage.close();
  }

  @BeforeEach
  void aMonthBefore() {
    clock.stopAt(Instant.parse("2026-05-10T02:00:00Z"));
    activities = ActivityFixtures.in(organising, organise);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void twoQuickPressesSaveOneDraft() {
    try (Screen liQiang = stage.desktop(cadre())) {
      fillIn(liQiang, "两下也只存一份");
      button(liQiang.page(), "保存草稿").dblclick();
      liQiang.page().waitForURL("**/workbench/activities/A-*");

      liQiang.open("/workbench/activities?q=两下也只存一份");
      assertThat(liQiang.page().locator("tbody tr")).hasCount(1);
    }
  }

  @Test
  void goingBackAfterSendingShowsTheFormAgainAndNoWarning() {
    try (Screen liQiang = stage.desktop(cadre())) {
      fillIn(liQiang, "退回去再看一眼");
      button(liQiang.page(), "保存草稿").click();
      liQiang.page().waitForURL("**/workbench/activities/A-*");
      liQiang.page().goBack();

      assertThat(liQiang.page()).hasURL(java.util.regex.Pattern.compile(".*/activities/new$"));
      assertThat(button(liQiang.page(), "保存草稿")).isEnabled();
      assertThat(liQiang.complaints()).isEmpty();
    }
  }

  @Test
  void goingBackAndSigningUpOnceMoreTakesNoSecondSeat() {
    String number = activities.published(activities.details(5));
    try (Screen wangFang = stage.phone(member())) {
      Page page = wangFang.page();
      wangFang.open("/my/activities/" + number);
      button(page, "我要报名").click();
      assertThat(page.locator("main")).containsText("您已报名成功");
      page.goBack();
      if (button(page, "我要报名").count() > 0) {
        button(page, "我要报名").click();
      }

      assertThat(page.locator("main")).containsText("您已报名成功");
      assertThat(page.locator("main")).containsText("已报 1 人");
    }
  }

  /** The session has run out over lunch; everything typed comes back after signing in. */
  @Test
  void anExpiredSessionLosesNothingThatWasTyped() {
    String phone = cadre();
    try (Screen liQiang = stage.desktop(phone)) {
      Page page = liQiang.page();
      fillIn(liQiang, "午饭前填到一半");
      page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
      button(page, "保存草稿").click();
      page.waitForURL("**/sign-in**");
      liQiang.signIn(phone, Visitors.PASSWORD);
      if (!page.url().endsWith("/activities/new")) {
        page.getByText("回去继续").click();
        page.waitForURL("**/activities/new");
      }

      assertThat(page.locator("[name=title]")).hasValue("午饭前填到一半");
      assertThat(page.locator("[name=description]")).hasValue("说明写了一大段，不能白写。");
      button(page, "保存草稿").click();
      page.waitForURL("**/workbench/activities/A-*");
      assertThat(page.locator("h1")).hasText("午饭前填到一半");
    }
  }

  private static void fillIn(Screen cadre, String title) {
    cadre.open("/workbench/activities/new");
    cadre.page().fill("[name=title]", title);
    cadre.page().fill("[name=description]", "说明写了一大段，不能白写。");
    cadre.page().fill("[name=place]", "职工之家");
    cadre.page().fill("[name=contact]", "李强 022-55500001");
  }

  private String cadre() {
    String phone = "137" + PHONES.incrementAndGet();
    visitors.account(
        phone, "李强", new Grant(Role.CADRE, activities.tree().xinghe().path(), Line.UNION));
    return phone;
  }

  private String member() {
    String phone = "137" + PHONES.incrementAndGet();
    NewMember wangFang = NewMember.of("王芳", null, phone);
    UUID person =
        CurrentActor.as(
            Actor.SYSTEM,
            () ->
                joining
                    .join(
                        Actor.SYSTEM,
                        wangFang,
                        activities.tree().xinghe(),
                        Line.UNION,
                        LocalDate.of(2026, 1, 5))
                    .person());
    accounts.setPassword(accounts.open("+86" + phone, "王芳", person), Visitors.PASSWORD);
    return phone;
  }
}
