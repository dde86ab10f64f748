package org.qunxing.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitors;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.applying.Applicants;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.screens.Chromium;
import org.qunxing.screens.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Twelve couriers join at one sitting, each on a phone of her own, all at the same time, while the
 * officer's screen shows them come in. Screenshots go to {@code target/screens/gathering}.
 */
@IntegrationTest
class GroupJoiningTests {

  private static final Path FOLDER = Path.of("target", "screens", "gathering");
  private static final String NAMES = "伟芳娜敏静丽强磊军洋艳勇";

  @Autowired Organising organising;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final Chromium chromium = new Chromium();
  private String chenJing = "";
  private @Nullable OrganisationsFixtures planted;

  @BeforeEach
  void street() {
    OrganisationsFixtures tree = OrganisationsFixtures.in(organising);
    planted = tree;
    chenJing = MembersFixtures.nextPhone();
    visitors.account(
        chenJing, "陈静", new Grant(Role.STREET_OFFICER, tree.donggang().path(), Line.UNION));
  }

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  void twelveCouriersJoinAtOneSitting() {
    List<Screen> phones = new ArrayList<>();
    try (Screen officer = chromium.desktop(origin()).signIn(chenJing, Visitors.PASSWORD)) {
      String link = opens(officer);
      for (int i = 0; i < NAMES.length(); i++) {
        phones.add(chromium.phone(origin()));
      }
      List<String> numbers = phones.stream().map(_ -> MembersFixtures.nextPhone()).toList();

      together(phones, (screen, i) -> asksForACode(screen, link, numbers.get(i)));
      together(phones, (screen, i) -> provesThePhone(screen, numbers.get(i)));
      together(phones, (screen, i) -> applies(screen, "周" + NAMES.charAt(i)));
      seesThemComeIn(officer);
      takesThemIn(officer);
      together(phones, (screen, _) -> isAMember(screen));
      closes(officer, link, phones.getFirst());
    } finally {
      phones.forEach(Screen::close);
    }
  }

  /** Everybody does the step before anybody does the next one. */
  private static void together(
      List<Screen> phones, java.util.function.BiConsumer<Screen, Integer> step) {
    for (int i = 0; i < phones.size(); i++) {
      step.accept(phones.get(i), i);
      assertThat(phones.get(i).complaints()).isEmpty();
    }
  }

  private String opens(Screen officer) {
    officer.open("/workbench/members/gatherings");
    Page page = officer.page();
    page.fill("input[name=place]", "东港快递分拨中心");
    page.fill("input[name=unit]", tree().donggang().name());
    page.check("input[name=byTrade]");
    button(page, "生成二维码").click();
    page.waitForURL("**/gatherings/*");
    shot(officer, "opened");

    page.getByText("打印海报").first().click();
    page.waitForURL("**/poster");
    shot(officer, "poster");
    String scanned =
        QrReader.read(
            page.locator("figure.qr svg")
                .screenshot(new Locator.ScreenshotOptions().setPath(FOLDER.resolve("code.png"))));
    page.goBack();
    return URI.create(scanned).getPath();
  }

  private static void asksForACode(Screen screen, String link, String phone) {
    screen.open(link);
    screen.page().fill("input[name=phone]", phone);
    button(screen.page(), "获取验证码").click();
    assertThat(screen.page().locator("input[name=code]")).isVisible();
  }

  private void provesThePhone(Screen screen, String phone) {
    screen.page().fill("input[name=code]", Applicants.latestCode(visitors.anonymous(), phone));
    button(screen.page(), "下一步").click();
    assertThat(screen.page().locator("input[name=nationalId]")).isVisible();
  }

  private static void applies(Screen screen, String name) {
    Page page = screen.page();
    page.fill("input[name=name]", name);
    page.fill("input[name=nationalId]", MembersFixtures.nextNationalId());
    page.selectOption("select[name=occupation]", "COURIER");
    page.check("input[name=consent]");
    if (name.equals("周伟")) {
      assertThat(screen.barriers()).isEmpty();
      shot(screen, "form");
    }
    button(page, "提交申请").click();
    assertThat(page.locator("main")).containsText("等单位确认");
  }

  /** Without anybody loading the page anew. */
  private static void seesThemComeIn(Screen officer) {
    assertThat(officer.page().locator("#list")).containsText("全部同意（12 人）");
    shot(officer, "twelve-waiting");
  }

  private void takesThemIn(Screen officer) {
    button(officer.page(), "全部同意").click();
    assertThat(officer.page().locator("main")).containsText("12 人已入会");
    shot(officer, "twelve-members");
  }

  private void isAMember(Screen screen) {
    screen.open("/my/file");
    assertThat(screen.page().locator("main")).containsText(tree().couriers().name());
    assertThat(screen.page().locator("main")).containsText("新就业形态");
  }

  private static void closes(Screen officer, String link, Screen late) {
    button(officer.page(), "结束这一场").click();
    officer.page().locator("dialog").getByText("确定").click();
    assertThat(officer.page().locator("main")).containsText("已经结束");
    assertThat(late.open(link)).isEqualTo(410);
    shot(late, "over");
    late.complaints();
  }

  private OrganisationsFixtures tree() {
    return java.util.Objects.requireNonNull(planted);
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private static Locator button(Page page, String label) {
    return page.locator("button", new Page.LocatorOptions().setHasText(label)).first();
  }

  private static void shot(Screen screen, String name) {
    screen.shoot(FOLDER.resolve(name + ".png"));
  }
}
