package org.qunxing.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.story.Stage.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunxing.documents.tables.TableRow;
import org.qunxing.documents.tables.TableRows;
import org.qunxing.screens.Screen;

/** 李强 brings in the union's members, and one of them comes by herself. */
record RosterScenes(Stage stage) {

  private static final Path ROSTER = Path.of("samples", "roster.xlsx");
  private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

  void importsTheRoster(Screen liQiang) {
    Page page = liQiang.page();
    liQiang.open("/workbench/members/rosters");
    page.fill("[name=unit]", stage.district().unit("HYGH").name());
    page.setInputFiles("input[type=file]", ROSTER);
    button(page, "上传并检查").click();
    Locator all = button(page, "全部导入 5,000 行");
    all.waitFor();
    stage.shot(liQiang, "roster-checked");
    all.click();
    Locator done = page.locator(".notice", Stage.containing("已导入"));
    done.waitFor();
    stage.shot(liQiang, "roster-imported");

    liQiang.open("/workbench/members");
    assertThat(page.locator(".lead")).containsText("现有会员 5,001 人");
    stage.shot(liQiang, "register");
  }

  /** Who stands in the roster signs in by a code: nobody has to open an account for her. */
  void signsInByCode(Screen member, Screen developer) {
    String phone = phoneOfAColleague();
    Page page = member.page();
    member.open("/sign-in");
    page.fill("input[name=phone]", phone);
    button(page, "获取验证码").click();
    page.waitForURL(url -> url.contains("sign-in"));
    page.fill("input[name=code]", code(developer, phone));
    button(page, "登录").click();
    page.waitForURL("**/my");
    stage.shot(member, "a-member-of-the-roster");
  }

  private String code(Screen developer, String phone) {
    developer.open("/dev/outbox");
    String message =
        developer.page().locator("main li, main tr", Stage.containing(phone)).first().innerText();
    Matcher code = SIX_DIGITS.matcher(message.replace(phone, ""));
    assertThat(code.find()).as(message).isTrue();
    return code.group();
  }

  /** Of 王芳, in the same union. */
  private String phoneOfAColleague() {
    String union = stage.district().home().name();
    try (TableRows rows = TableRows.open(ROSTER, "roster.xlsx")) {
      int unit = rows.column("单位名称");
      while (rows.hasNext()) {
        TableRow row = rows.next();
        if (row.text(unit).equals(union)) {
          return row.text(rows.column("手机号"));
        }
      }
    }
    throw new AssertionError("nobody of " + union + " in the roster");
  }
}
