package org.qunxing.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunxing.DemoTest;
import org.qunxing.access.PublicRoute;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Opens every screen of {@code docs/screens.txt} on a desk and on a phone, and leaves a picture of
 * each in {@code target/screens}: it answers as it should, axe finds nothing serious, scripts and
 * the security policy agree, nothing scrolls sideways.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreensTests {

  private static final Path FOLDER = Path.of("target", "screens");
  private static final ScreenList LIST = ScreenList.read();

  @Autowired ApplicationContext application;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @LocalServerPort int port;

  private final Set<String> seenOnPhones = new HashSet<>();
  private final Map<ScreenLine, String> paths = new HashMap<>();
  private DistrictAtWork district;
  private Gallery gallery;
  private PageFinder finder;

  @BeforeAll
  void districtAtWork() throws Exception {
    plantFailure();
    district = new DistrictAtWork(application);
    gallery = new Gallery("http://localhost:" + port, district);
    finder = new PageFinder(LIST, gallery);
    district.prepare();
  }

  @AfterAll
  void close() {
    gallery.close();
  }

  /** All, or with {@code -Dscreens=…} those whose name the pattern finds. */
  static List<ScreenLine> screens() {
    Pattern wanted = Pattern.compile(System.getProperty("screens", ""));
    return LIST.screens().stream().filter(line -> wanted.matcher(line.name()).find()).toList();
  }

  @Order(1)
  @ParameterizedTest
  @MethodSource("screens")
  void isFitToBeSeen(ScreenLine line) {
    String path = finder.find(line);
    paths.put(line, path);
    Screen screen = gallery.screen(line);
    screen.resize(line.look() == ScreenLine.Look.WALL ? Screen.WALL : Screen.DESKTOP);

    int status = line.status() == 422 ? screen.send(path) : screen.open(path);

    List<String> complaints = new ArrayList<>();
    if (line.look() == ScreenLine.Look.WALL) {
      complaints.addAll(judge(screen, Screen.WALL, line, true));
    } else {
      Set<String> shapes = screen.shapes();
      complaints.addAll(judge(screen, Screen.DESKTOP, line, true));
      keepForReadme(screen, line);
      screen.resize(Screen.PHONE);
      complaints.addAll(judge(screen, Screen.PHONE, line, isNewOnPhones(screen, shapes, line)));
    }
    assertThat(status).as(path).isEqualTo(line.status());
    assertThat(complaints).as(path).isEmpty();
  }

  /**
   * Axe is slow, and a phone mostly shows what the desk showed: it looks again only where the phone
   * lays something out in a way that no page before did.
   */
  private boolean isNewOnPhones(Screen screen, Set<String> onDesk, ScreenLine line) {
    return screen.shapes().stream()
            .filter(shape -> !onDesk.contains(shape))
            .map(shape -> line.look() + shape)
            .filter(seenOnPhones::add)
            .count()
        > 0;
  }

  private static void keepForReadme(Screen screen, ScreenLine line) {
    if (line.readme() != null) {
      boolean forPhones = line.path().startsWith("/my");
      screen.resize(forPhones ? Screen.PHONE : Screen.DESKTOP);
      screen.shootWindow(FOLDER.resolve("readme").resolve(line.readme() + ".jpg"));
    }
  }

  /** After the pictures: what is typed here stays. */
  @Test
  @Order(2)
  void noFieldBreaksOnScriptOrOnTextWithoutEnd() {
    List<String> troubles = new ArrayList<>();
    screens().forEach(line -> district.visitor(line.who()));
    for (String typed : List.of(HostileTyping.OVERSIZED, HostileTyping.SCRIPT)) {
      Set<String> typedAt = new HashSet<>();
      for (ScreenLine line : screens()) {
        if (line.status() == 200 && typedAt.add(line.who() + line.path())) {
          String path = paths.computeIfAbsent(line, finder::find);
          troubles.addAll(new HostileTyping(district.visitor(line.who()), typed).troubles(path));
        }
      }
    }
    assertThat(troubles).isEmpty();
  }

  private static List<String> judge(
      Screen screen, Screen.Size size, ScreenLine line, boolean withAxe) {
    screen.shoot(FOLDER.resolve(size.name()).resolve(line.name() + ".png"));
    List<String> found = new ArrayList<>(screen.complaints());
    if (line.status() != 200) {
      found.removeIf(complaint -> complaint.contains("status of " + line.status()));
    }
    if (withAxe) {
      found.addAll(screen.barriers());
    }
    return found.stream().map(complaint -> size.name() + ": " + complaint).toList();
  }

  private void plantFailure() throws NoSuchMethodException {
    RequestMappingInfo planted =
        RequestMappingInfo.paths("/planted-failure")
            .options(requestMappingHandlerMapping.getBuilderConfiguration())
            .build();
    requestMappingHandlerMapping.registerMapping(
        planted, new Failing(), Failing.class.getMethod("fail"));
  }

  /** A bug, to see what people see. */
  public static final class Failing {

    @PublicRoute
    public String fail() {
      throw new IllegalStateException("planted by ScreensTests");
    }
  }
}
