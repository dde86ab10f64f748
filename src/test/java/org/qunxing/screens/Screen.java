package org.qunxing.screens;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A page before somebody's eyes, with everything that a strict reviewer would complain about. */
public final class Screen implements AutoCloseable {

  /** How large the window is. */
  public record Size(String name, int width, int height) {}

  public static final Size DESKTOP = new Size("1440", 1440, 900);
  public static final Size PHONE = new Size("390", 390, 844);
  public static final Size WALL = new Size("1920", 1920, 1080);

  /** Of a busy machine, in milliseconds: nothing waits that long on a quiet one. */
  static final double PATIENCE = 90_000;

  /** Longer pages are cut: a list of hundreds of rows shows nothing new further down. */
  private static final int TALLEST = 4000;

  private static final String SEND =
      "document.querySelector('main form[method=post]:has(input:not([type=hidden]),"
          + " textarea)').submit()";

  private static final String SHAPES =
      """
      [...new Set([...document.body.querySelectorAll('*')].filter(e => e.checkVisibility())
        .map(e => e.tagName + '.' + e.className + ' ' + getComputedStyle(e).display))]
      """;

  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Screen(Page page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isRefusedForm(message.text())) {
            complaints.add("console: " + message.text());
          }
        });
    page.onPageError(error -> complaints.add("script: " + error));
  }

  /** The browser calls a page that says what is wrong with a form (422) a failure; it is none. */
  private static boolean isRefusedForm(String complaint) {
    return complaint.endsWith("the server responded with a status of 422 ()");
  }

  public Page page() {
    return page;
  }

  /** Signs in by password, as a person types it. */
  public Screen signIn(String phone, String password) {
    page.navigate("/sign-in?way=password");
    page.fill("input[name=phone]:visible", phone);
    page.fill("input[name=password]:visible", password);
    page.locator("form:has(input[name=password]:visible) button").first().click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** The status it answers with. */
  public int open(String path) {
    Response response = page.navigate(path);
    return response == null ? 0 : response.status();
  }

  /** Sends the page's form as it stands, whatever the browser thinks of it. */
  int send(String path) {
    page.navigate(path);
    Response response = page.waitForNavigation(() -> page.evaluate(SEND));
    return response == null ? 0 : response.status();
  }

  public void resize(Size size) {
    page.setViewportSize(size.width(), size.height());
    page.evaluate(
        "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
  }

  /** Errors of scripts and of the security policy since the last call, and sideways scrolling. */
  public List<String> complaints() {
    List<String> found = new ArrayList<>(complaints);
    complaints.clear();
    int width = number("document.documentElement.clientWidth");
    int needed = number("document.documentElement.scrollWidth");
    if (needed > width) {
      found.add("scrolls sideways: %d px in a window of %d: %s".formatted(needed, width, widest()));
    }
    return found;
  }

  private String widest() {
    return String.valueOf(
        page.evaluate(
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right >"
                + " innerWidth + 1).slice(0, 3).map(e => e.tagName + '.' + e.className).join('"
                + " ')"));
  }

  /** What axe finds serious or critical. Legacy mode is the one without frames. */
  @SuppressWarnings("deprecation")
  public List<String> barriers() {
    return new AxeBuilder(page)
        .options(violationsOnly()).setLegacyMode(true).analyze().getViolations().stream()
            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
            .map(Screen::describe)
            .toList();
  }

  /** No page of ours has frames: spares axe the extra tab, and the list of what is in order. */
  private static AxeRunOptions violationsOnly() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    options.setXPath(false);
    return options;
  }

  /** What there is to be seen: each kind of element and how it is laid out. */
  @SuppressWarnings("unchecked")
  Set<String> shapes() {
    return Set.copyOf((List<String>) page.evaluate(SHAPES));
  }

  private static String describe(Rule rule) {
    return "axe %s: %s"
        .formatted(
            rule.getId(),
            rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getTarget() + " " + node.getHtml())
                .toList());
  }

  /** The whole page, from top to bottom. */
  public void shoot(Path png) {
    int height = Math.min(number("document.documentElement.scrollHeight"), TALLEST);
    ViewportSize window = page.viewportSize();
    // As tall as the page, so that what is fixed to the window's foot stands at the page's.
    page.setViewportSize(window.width, Math.max(height, window.height));
    page.screenshot(new Page.ScreenshotOptions().setPath(png));
    page.setViewportSize(window.width, window.height);
  }

  /** What the window shows, small enough for a README. */
  void shootWindow(Path jpg) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(jpg).setType(ScreenshotType.JPEG).setQuality(78));
  }

  private int number(String expression) {
    return ((Number) page.evaluate(expression)).intValue();
  }

  @Override
  public void close() {
    page.context().close();
  }
}
