package org.qunxing.screens;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One browser, and in it one window a person and look, signed in once. */
final class Gallery implements AutoCloseable {

  private final Chromium chromium = new Chromium();
  private final Map<String, Screen> screens = new HashMap<>();
  private final String origin;
  private final DistrictAtWork district;

  Gallery(String origin, DistrictAtWork district) {
    this.origin = origin;
    this.district = district;
  }

  Screen screen(ScreenLine line) {
    return screens.computeIfAbsent(line.who() + line.look(), _ -> open(line));
  }

  private Screen open(ScreenLine line) {
    Screen screen = chromium.desktop(origin);
    BrowserContext context = screen.page().context();
    switch (line.look()) {
      case DARK -> context.addCookies(List.of(cookie("theme", "dark")));
      case LARGE -> context.addCookies(List.of(cookie("type", "large")));
      case PLAIN, WALL -> {}
    }
    if (!line.who().equals("visitor")) {
      DistrictAtWork.Credentials credentials = district.credentials(line.who());
      screen.signIn(credentials.phone(), credentials.password());
    }
    return screen;
  }

  private Cookie cookie(String name, String value) {
    return new Cookie(name, value).setUrl(origin);
  }

  @Override
  public void close() {
    chromium.close();
  }
}
