package org.qunxing.screens;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/** Debian's Chromium, without a window. */
public final class Chromium implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--lang=zh-CN",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(Screen.PATIENCE);
  }

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(FLAGS));

  /** A person's own browser window: cookies are shared with nobody. */
  public Screen desktop(String origin) {
    return screen(origin, Screen.DESKTOP);
  }

  /** The same on a phone of 390 × 844. */
  public Screen phone(String origin) {
    return screen(origin, Screen.PHONE);
  }

  private Screen screen(String origin, Screen.Size size) {
    return new Screen(
        browser
            .newContext(
                new NewContextOptions()
                    .setBaseURL(origin)
                    .setLocale("zh-CN")
                    .setTimezoneId("Asia/Shanghai")
                    .setViewportSize(size.width(), size.height())
                    .setReducedMotion(ReducedMotion.REDUCE))
            .newPage());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
