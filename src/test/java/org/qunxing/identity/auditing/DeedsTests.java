package org.qunxing.identity.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qunxing.founding.FoundingStep;

class DeedsTests {

  private static final Pattern RECORDED =
      Pattern.compile("audit\\s*\\.record\\(\\s*\\w+,\\s*\"([a-z]+\\.[a-z_-]+)\"");

  @Test
  void everyDeedThatIsRecordedHasWords() throws IOException {
    List<String> keys = recorded();

    assertThat(keys).as("found at all").contains("members.merged", "wallet.opened");
    assertThat(keys).allSatisfy(key -> assertThat(Deeds.words(key)).as(key).isNotEqualTo(key));
  }

  @Test
  void everyStepOfAFoundingHasWords() {
    assertThat(FoundingStep.values())
        .extracting(step -> "founding." + step.name().toLowerCase(Locale.ROOT))
        .allSatisfy(key -> assertThat(Deeds.words(key)).as(key).isNotEqualTo(key));
  }

  @Test
  void aKeyWithoutWordsIsShownAsItIs() {
    assertThat(Deeds.words("nobody.knows")).isEqualTo("nobody.knows");
  }

  private static List<String> recorded() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      return sources
          .filter(path -> path.toString().endsWith(".java"))
          .flatMap(path -> RECORDED.matcher(text(path)).results())
          .map(found -> found.group(1))
          .distinct()
          .toList();
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
