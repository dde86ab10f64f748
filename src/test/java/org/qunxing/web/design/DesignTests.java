package org.qunxing.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DesignTests {

  private static final Path COMPONENTS = Path.of("src/main/jte/web/c");

  @Test
  void showsEveryComponent() throws IOException {
    String page = designPage();

    assertThat(components()).hasSizeGreaterThan(30).allMatch(name -> isShown(name, page));
  }

  @Test
  void aComponentThatIsNotShownIsFound() throws IOException {
    assertThat(isShown("carousel", designPage())).isFalse();
  }

  @Test
  void theCheatSheetNamesEveryComponent() throws IOException {
    String sheet = Files.readString(Path.of("docs/design-components.md"));

    assertThat(components()).allMatch(name -> sheet.contains("`" + name + "`"));
  }

  private static boolean isShown(String name, String page) {
    return page.contains("web.c." + name + "(");
  }

  private static String designPage() throws IOException {
    return Files.readString(Path.of("src/main/jte/web/design.jte"));
  }

  private static List<String> components() throws IOException {
    try (Stream<Path> files = Files.list(COMPONENTS)) {
      return files.map(file -> file.getFileName().toString().replace(".jte", "")).sorted().toList();
    }
  }
}
