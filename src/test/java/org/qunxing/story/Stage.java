package org.qunxing.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.qunxing.Visitors;
import org.qunxing.screens.Chromium;
import org.qunxing.screens.Screen;

/**
 * Where the story plays: the browser, the district, and a photographer whose pictures go to {@code
 * target/screens/story}.
 */
final class Stage implements AutoCloseable {

  private static final Path FOLDER = Path.of("target", "screens", "story");

  private final Chromium chromium = new Chromium();
  private final String origin;
  private final StoryDistrict district;
  private int step;

  Stage(String origin, StoryDistrict district) {
    this.origin = origin;
    this.district = district;
  }

  StoryDistrict district() {
    return district;
  }

  Screen desktop(String phone) {
    return chromium.desktop(origin).signIn(phone, Visitors.PASSWORD);
  }

  Screen phone(String phone) {
    return chromium.phone(origin).signIn(phone, Visitors.PASSWORD);
  }

  /** A phone on which nobody has signed in yet. */
  Screen strangersPhone() {
    return chromium.phone(origin);
  }

  void shot(Screen screen, String name) {
    step++;
    screen.shoot(FOLDER.resolve("%02d-%s.png".formatted(step, name)));
    assertThat(screen.complaints()).as(name).isEmpty();
  }

  static Locator button(Page page, String label) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first();
  }

  static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  static void chooseIfAsked(Page page, String select, String value) {
    Locator field = page.locator("select[name=" + select + "]");
    if (field.count() > 0) {
      field.selectOption(value);
    }
  }

  /** A record counts within seconds: looks again as a reader would, by loading the page anew. */
  static void reloadUntil(Page page, String selector, String text) {
    for (int look = 0; look < 120; look++) {
      if (page.locator(selector).first().innerText().contains(text)) {
        return;
      }
      page.waitForTimeout(500);
      page.reload();
    }
    throw new AssertionError("%s never said %s on %s".formatted(selector, text, page.url()));
  }

  @Override
  public void close() {
    chromium.close();
  }
}
