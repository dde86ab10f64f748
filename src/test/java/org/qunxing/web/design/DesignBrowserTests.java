package org.qunxing.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunxing.IntegrationTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The style page in a real browser: readable by everyone, obedient to the content security policy.
 */
@IntegrationTest
class DesignBrowserTests {

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking");

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort int port;

  @BeforeAll
  static void openBrowser() {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(FLAGS));
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
    playwright.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/design,1440,light,normal",
    "/design,1440,dark,normal",
    "/design?accent=women,390,light,normal",
    "/design?accent=youth,390,dark,large",
    "/,390,light,large",
    "/,1440,dark,normal",
    "/sign-in,390,light,normal",
    "/sign-in?way=password,1440,dark,normal",
    "/no-such-page,390,light,normal"
  })
  void isAccessibleAndKeepsThePolicy(String path, int width, String theme, String type) {
    try (BrowserContext context = context(width, true, theme, type)) {
      List<String> complaints = new ArrayList<>();
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.navigate(url(path));

      assertThat(serious(page)).isEmpty();
      assertThat(complaints)
          .noneMatch(text -> text.contains("Security Policy") || text.contains("Error:"));
      assertThat(widthOf(page)).as("no sideways scrolling").isLessThanOrEqualTo(width);
    }
  }

  @Test
  void axeFindsAPlantedFault() {
    try (BrowserContext context = context(1440, true, "light", "normal")) {
      Page page = context.newPage();
      page.navigate(url("/design"));
      page.evaluate(
          "document.querySelector('main').insertAdjacentHTML('beforeend',"
              + " '<button></button><input>')");

      assertThat(serious(page)).anyMatch(rule -> rule.startsWith("button-name"));
    }
  }

  @Test
  void thePolicyStopsAPlantedInlineStyle() {
    try (BrowserContext context = context(1440, true, "light", "normal")) {
      List<String> complaints = new ArrayList<>();
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(url("/design"));
      page.evaluate(
          "document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')");

      assertThat(complaints).anyMatch(text -> text.contains("Content Security Policy"));
    }
  }

  @Test
  void drawsChartsOverTheirTables() {
    try (BrowserContext context = context(1440, true, "light", "normal")) {
      Page page = context.newPage();
      page.navigate(url("/design"));

      assertThat(page.locator(".chart-area.is-drawn svg").count()).isEqualTo(4);
      assertThat(page.locator(".chart table").first().isVisible()).isFalse();
    }
  }

  @Test
  void showsTheFiguresWhereThereIsNoScript() {
    try (BrowserContext context = context(390, false, "light", "normal")) {
      Page page = context.newPage();
      page.navigate(url("/design"));

      assertThat(page.locator(".chart table").first().isVisible()).isTrue();
      page.locator(".topbar-end summary").click();
      page.locator("button[name=type][value=large]").first().click();
      assertThat(page.locator("html.large").count()).isEqualTo(1);
    }
  }

  @Test
  void sendsAFormOnceHoweverOftenItsButtonIsPressed() {
    try (BrowserContext context = context(1440, true, "light", "normal")) {
      Page page = context.newPage();
      List<String> posts = new ArrayList<>();
      page.onRequest(
          request -> {
            if (request.method().equals("POST")) posts.add(request.url());
          });
      page.navigate(url("/sign-in"));
      page.fill("#phone", "13900009999");

      page.evaluate(
          "(() => { const b = document.querySelector('form[action=\"/sign-in/codes\"] button');"
              + " b.click(); b.click(); })()");
      page.waitForURL("**/sign-in/codes");

      assertThat(posts).hasSize(1);
    }
  }

  @Test
  void refillsWhatWasTypedButNeverSent() {
    try (BrowserContext context = context(1440, true, "light", "normal")) {
      Page page = context.newPage();
      page.onDialog(dialog -> dialog.accept());
      page.navigate(url("/design"));
      page.fill("form[data-guard] #title", "重阳节登高");

      page.navigate(url("/sign-in"));
      page.navigate(url("/design"));

      assertThat(page.inputValue("form[data-guard] #title")).isEqualTo("重阳节登高");
      assertThat(page.locator("form[data-guard] .notice").innerText()).contains("已经填回来");
    }
  }

  private BrowserContext context(int width, boolean script, String theme, String type) {
    BrowserContext context =
        browser.newContext(
            new NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setJavaScriptEnabled(script)
                .setReducedMotion(ReducedMotion.REDUCE));
    context.addCookies(
        List.of(
            new Cookie("theme", theme).setUrl(url("/")),
            new Cookie("type", type).setUrl(url("/"))));
    return context;
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static int widthOf(Page page) {
    return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
  }

  private static List<String> serious(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
            .map(DesignBrowserTests::describe)
            .toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().limit(3).map(node -> String.valueOf(node.getTarget())).toList();
  }
}
