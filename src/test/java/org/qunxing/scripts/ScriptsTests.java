package org.qunxing.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTests {

  @TempDir Path place;

  @Test
  void helpSaysOfEachCommandWhatItDoes() throws Exception {
    var help = run(Map.of(), "bin/help");

    assertThat(help.status()).isZero();
    assertThat(help.output().lines())
        .hasSameSizeAs(commands())
        .allMatch(line -> line.matches("bin/\\S+ +\\S.{15,}"));
    assertThat(commands())
        .contains(
            "run",
            "test",
            "help",
            "fmt",
            "seed",
            "bench",
            "routes",
            "schema",
            "vendor",
            "read-plan",
            "verify-audit",
            "rotate-keys")
        .allSatisfy(name -> assertThat(help.output()).contains("bin/" + name + " "));
  }

  @Test
  void saysWhatToInstallWithoutAJdk() throws Exception {
    var machine = Map.of("JAVA_HOME", "", "PATH", onlyTheBasics(), "QUNXING_JDK_PLACES", "/none");

    for (var command : List.of("bin/run", "bin/test", "bin/fmt")) {
      var refused = run(machine, command);

      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.output()).contains("找不到 JDK 25", "temurin-25-jdk", "openjdk-25-jdk");
    }
  }

  @Test
  void passesOverAnOlderJdk() throws Exception {
    jdk("jdk-17", "17.0.15");
    var machine =
        Map.of("JAVA_HOME", "", "PATH", onlyTheBasics(), "QUNXING_JDK_PLACES", place.toString());
    assertThat(run(machine, "bin/run").output()).contains("找不到 JDK 25");

    var recent = jdk("jdk-25", "25.0.3");

    assertThat(run(machine, "bash", "-c", ". bin/lib.sh; find_jdk").output().strip())
        .isEqualTo(recent.toString());
  }

  @Test
  void prefersTheJdkThatThePersonNamed() throws Exception {
    var named = jdk("mine", "26.0.1");

    var found = run(Map.of("JAVA_HOME", named.toString()), "bash", "-c", ". bin/lib.sh; find_jdk");

    assertThat(found.output().strip()).isEqualTo(named.toString());
  }

  @Test
  void namesTheMeasurementsThatThereAre() throws Exception {
    var refused = run(Map.of(), "bin/bench", "no-such-thing");

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.output()).contains("There is no measurement 'no-such-thing'");
  }

  @Test
  void continuousIntegrationRunsTheTests() throws Exception {
    assertThat(Path.of(".ci/run")).isExecutable().content().contains("bin/test");
  }

  private static List<String> commands() throws IOException {
    try (var files = Files.list(Path.of("bin"))) {
      return files.filter(Files::isExecutable).map(file -> "" + file.getFileName()).toList();
    }
  }

  private Path jdk(String name, String version) throws IOException {
    var home = place.resolve(name);
    program(home.resolve("bin/javac"), "");
    program(home.resolve("bin/java"), "");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
    return home;
  }

  /** A search path with what scripts may expect anywhere, and no Java. */
  private String onlyTheBasics() throws IOException {
    for (var tool : List.of("bash", "dirname", "readlink", "sed", "find", "id", "cat")) {
      program(place.resolve("tools").resolve(tool), "exec /usr/bin/" + tool + " \"$@\"");
    }
    return place.resolve("tools").toString();
  }

  private static void program(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Ran(int status, String output) {}

  private static Ran run(Map<String, String> environment, String... command) throws Exception {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    process.getOutputStream().close();
    var output = process.inputReader(StandardCharsets.UTF_8).readAllAsString();
    return new Ran(process.waitFor(), output);
  }
}
