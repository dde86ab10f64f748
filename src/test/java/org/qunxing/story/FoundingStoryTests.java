package org.qunxing.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.StoryTest;
import org.qunxing.TestClock;
import org.qunxing.Visitors;
import org.qunxing.founding.FoundingFixtures;
import org.qunxing.identity.Accounts;
import org.qunxing.members.Joining;
import org.qunxing.organisations.Organising;
import org.qunxing.screens.Chromium;
import org.qunxing.screens.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * 何欢 founds a union on her phone; 陈静 (street) approves and files at her desk, 赵敏 (district) issues
 * the certificate. In a real browser, each as herself. Screenshots go to {@code
 * target/screens/founding}.
 */
@StoryTest
class FoundingStoryTests {

  private static final Path FOLDER = Path.of("target", "screens", "founding");
  private static final String HE_HUAN = "13800000009";

  @Autowired Organising organising;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;
  @Autowired Joining joining;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private final Chromium chromium = new Chromium();
  private StoryDistrict district = new StoryDistrict(Map.of());
  private int step;

  @BeforeEach
  void districtInMarch() {
    clock.stopOn(LocalDate.of(2026, 3, 16));
    district = StoryDistrict.found(organising);
    district.openAccounts(visitors, accounts, joining);
    visitors.account(HE_HUAN, "何欢");
  }

  @AfterEach
  void close() {
    chromium.close();
    clock.reset();
  }

  @Test
  void fromTheApplicationToTheCertificate() {
    try (Screen heHuan = chromium.phone(origin());
        Screen chenJing = desktop(StoryDistrict.CHEN_JING);
        Screen zhaoMin = desktop(StoryDistrict.ZHAO_MIN)) {
      signIn(heHuan);
      String number = applies(heHuan);
      approves(chenJing, number);
      reportsTheElection(heHuan, number);
      files(chenJing, number);
      certifies(zhaoMin, number);
      findsTheUnion(heHuan, number);
    }
  }

  /** She holds no role: her first page is the one on which she applies. */
  private void signIn(Screen heHuan) {
    heHuan.signIn(HE_HUAN, Visitors.PASSWORD);
    heHuan.complaints();
    heHuan.open("/my/foundings");
    shot(heHuan, "before");
  }

  private String applies(Screen heHuan) {
    Page page = heHuan.page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("新的申请")).click();
    page.selectOption("select[name=upper]", district.street().code());
    page.fill("input[name=employerName]", "青鲸船厂");
    page.fill("input[name=creditCode]", FoundingFixtures.code().value());
    page.fill("input[name=headcount]", "120");
    page.fill("input[name=employerHead]", "周海");
    page.fill("input[name=members]", "30");
    page.fill("input[name=women]", "12");
    page.check("input[name=form][value=ORGANISER]");
    page.check("input[name=years][value='3']");
    page.fill("input[name=contactName]", "何欢");
    page.fill("input[name=contactPhone]", "13912345678");
    button(page, "提交申请").click();
    assertThat(page.locator("#form")).containsText("工会法 第十一条");
    shot(heHuan, "refused-with-its-article");
    page.check("input[name=form][value=OWN]");
    button(page, "提交申请").click();
    page.waitForURL("**/my/foundings/F-*");
    assertThat(page.locator("main")).containsText("待批复");
    shot(heHuan, "applied");
    return page.url().replaceFirst(".*/", "");
  }

  private void approves(Screen chenJing, String number) {
    Page page = chenJing.page();
    chenJing.open("/workbench");
    assertThat(page.locator("main")).containsText("青鲸船厂工会");
    chenJing.open("/workbench/foundings/" + number);
    page.fill("input[name=approvalNumber]", "望总工〔2026〕8号");
    button(page, "批复同意").click();
    assertThat(page.locator("main")).containsText("待选举");
    shot(chenJing, "approved");
  }

  private void reportsTheElection(Screen heHuan, String number) {
    Page page = heHuan.page();
    heHuan.open("/my/foundings/" + number);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("填写选举结果")).click();
    page.fill("input[name=heldOn]", "2026-03-16");
    page.fill("input[name=present]", "28");
    page.fill("input[name=ballots]", "28");
    elect(page, 0, "何欢", "CHAIR");
    elect(page, 1, "罗宁", "WOMEN_MEMBER");
    elect(page, 2, "田野", "AUDIT_MEMBER");
    shot(heHuan, "election");
    button(page, "报送结果").click();
    page.waitForURL("**/my/foundings/" + number);
    assertThat(page.locator("main")).containsText("待备案");
  }

  private static void elect(Page page, int line, String name, String post) {
    String at = "elected[%d].".formatted(line);
    page.fill("input[name='" + at + "name']", name);
    page.selectOption("select[name='" + at + "post']", post);
    page.selectOption("select[name='" + at + "sex']", "FEMALE");
    page.fill("input[name='" + at + "votes']", "27");
  }

  private void files(Screen chenJing, String number) {
    Page page = chenJing.page();
    chenJing.open("/workbench/foundings/" + number);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("备案").setExact(true))
        .click();
    assertThat(page.locator("main")).containsText("待发证");
    shot(chenJing, "filed");
  }

  private void certifies(Screen zhaoMin, String number) {
    Page page = zhaoMin.page();
    zhaoMin.open("/workbench/foundings/" + number);
    page.fill("input[name=certificateNumber]", "海工法证字第0001号");
    button(page, "发证，开到组织树").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("打开新工会")).click();
    assertThat(page.locator("h1")).containsText("青鲸船厂工会");
    shot(zhaoMin, "in-the-tree");
    assertThat(zhaoMin.open("/workbench/organisations/coverage?unit=HYGH01")).isEqualTo(200);
    assertThat(page.locator("main")).containsText("1 / 1 家");
    assertThat(zhaoMin.barriers()).isEmpty();
  }

  private void findsTheUnion(Screen heHuan, String number) {
    heHuan.open("/my/foundings/" + number);
    Locator main = heHuan.page().locator("main");
    assertThat(main).containsText("已发证");
    assertThat(main).containsText("工会法人资格登记表");
    assertThat(heHuan.barriers()).isEmpty();
    shot(heHuan, "certified");
  }

  private Screen desktop(String phone) {
    return chromium.desktop(origin()).signIn(phone, Visitors.PASSWORD);
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private static Locator button(Page page, String label) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first();
  }

  private void shot(Screen screen, String name) {
    step++;
    screen.shoot(FOLDER.resolve("%02d-%s.png".formatted(step, name)));
    assertThat(screen.complaints()).as(name).isEmpty();
  }
}
