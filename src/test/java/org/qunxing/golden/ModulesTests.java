package org.qunxing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qunxing.Qunxing;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The list of modules that a start reads instead of looking through all classes for them: each
 * after those that it uses, since their schemas are made in this order.
 */
class ModulesTests {

  private static final Path FILE =
      Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");
  private static final Pattern KEY = Pattern.compile("^  \"([a-z.]+)\"", Pattern.MULTILINE);

  private final ApplicationModules modules =
      ApplicationModules.of(
          Qunxing.class, JavaClass.Predicates.resideInAPackage("org.qunxing.jte.."));

  @Test
  void allModulesAreListed() throws IOException {
    if (System.getProperty("golden", "").equals("write")) {
      write();
    }

    assertThat(listed())
        .as("run this test with -Dgolden=write when modules came or went")
        .containsExactlyInAnyOrderElementsOf(
            modules.stream().map(module -> module.getIdentifier().toString()).toList());
  }

  @Test
  void eachStandsAfterThoseThatItUses() throws IOException {
    List<String> listed = listed();
    for (ApplicationModule module : modules) {
      int at = listed.indexOf(module.getIdentifier().toString());
      assertThat(
              module
                  .getDirectDependencies(modules)
                  .uniqueModules()
                  .map(used -> used.getIdentifier().toString()))
          .as("modules used by %s", module.getIdentifier())
          .allMatch(used -> listed.indexOf(used) < at);
    }
  }

  private static List<String> listed() throws IOException {
    return KEY.matcher(Files.readString(FILE)).results().map(found -> found.group(1)).toList();
  }

  private void write() throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.writeString(
        FILE,
        modules.stream()
            .map(
                module ->
                    "  \"%s\": { \"basePackage\": \"%s\" }"
                        .formatted(module.getIdentifier(), module.getBasePackage().getName()))
            .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
  }
}
