package org.qunxing.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.story.Stage.button;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.qunxing.TestClock;
import org.qunxing.screens.Screen;

/** An activity from 李强's draft to the members' opinions of it. */
record ActivityScenes(Stage stage, TestClock clock) {

  static final String TITLE = "夏日健步走";
  private static final LocalDateTime START = LocalDateTime.of(2026, 7, 18, 14, 0);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  String draftsAnActivity(Screen liQiang) {
    Page page = liQiang.page();
    liQiang.open("/workbench/activities/new");
    page.fill("[name=title]", TITLE);
    page.fill("[name=description]", "沿海堤步道走五公里，终点有热茶。");
    page.selectOption("select[name=unit]", stage.district().home().path().value());
    page.selectOption("select[name=kind]", "SPORT");
    page.fill("[name=startsAt]", START.toString());
    page.fill("[name=endsAt]", START.plusHours(2).toString());
    page.fill("[name=signUpUntil]", START.minusDays(1).toString());
    page.fill("[name=place]", "望潮海堤公园");
    page.fill("[name=contact]", "李强 022-55500001");
    page.selectOption("select[name=audience]", stage.district().home().path().value());
    page.fill("[name=capacity]", "30");
    page.fill("[name=cost]", "2400");
    button(page, "保存草稿").click();
    page.waitForURL("**/workbench/activities/A-2026-*");
    button(page, "提交审核").click();
    page.waitForLoadState();
    stage.shot(liQiang, "activity-submitted");
    return page.url().replaceAll(".*/", "");
  }

  void approves(Screen chenJing, String activity) {
    chenJing.open("/workbench");
    stage.shot(chenJing, "street-officer-today");
    chenJing.open("/workbench/activities/" + activity);
    button(chenJing.page(), "同意发布").click();

    assertThat(chenJing.page().locator("main")).containsText("已发布");
    stage.shot(chenJing, "activity-published");
  }

  void signsUp(Screen wangFang) {
    Page page = wangFang.page();
    wangFang.open("/my/activities");
    page.getByText(TITLE).first().click();
    button(page, "我要报名").click();

    assertThat(page.locator("main")).containsText("您已报名成功");
    stage.shot(wangFang, "signed-up");
  }

  String posterAddress(Screen liQiang, String activity) {
    liQiang.open("/workbench/activities/" + activity + "/poster");
    stage.shot(liQiang, "poster");
    return qr(liQiang.page());
  }

  /** What a camera would read off the code on the screen. */
  private static String qr(Page page) {
    return QrReader.read(page.locator(".qr svg").first().screenshot());
  }

  void scansThePoster(Screen wangFang, String address) {
    clock.stopAt(START.plusMinutes(5).atZone(SHANGHAI).toInstant());
    assertThat(address).contains("/attendance?code=");
    wangFang.open(address);
    stage.shot(wangFang, "at-the-door");
    button(wangFang.page(), "我到了").click();

    assertThat(wangFang.page().locator("body")).containsText("已记下您到场");
  }

  void givesFeedback(Screen wangFang) {
    clock.stopAt(START.plusHours(3).atZone(SHANGHAI).toInstant());
    Page page = wangFang.page();
    page.reload();
    page.getByText("满意", new Page.GetByTextOptions().setExact(true)).first().click();
    page.fill("[name=comment]", "海风很舒服，茶也热。");
    button(page, "提交评价").click();

    assertThat(page.locator("body")).containsText("谢谢您的评价");
    stage.shot(wangFang, "feedback-given");
  }

  void completes(Screen liQiang, String activity) {
    Page page = liQiang.page();
    liQiang.open("/workbench/activities/" + activity);
    page.fill("[name=summary]", "走完五公里，大家都满意。");
    button(page, "办结").click();

    assertThat(page.locator("body")).containsText("活动已办结");
    stage.shot(liQiang, "activity-completed");
  }
}
