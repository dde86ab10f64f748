package org.qunxing.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A migration that has landed may have run somewhere: it is never edited, moved or taken away. The
 * list grows with {@code -Dgolden=write}, which adds what is new and changes nothing.
 */
class LandedMigrationsTests {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path LIST = Path.of("src/test/resources/upgrades/landed-migrations.txt");

  @TempDir Path directory;

  @Test
  void noLandedMigrationIsEditedOrGone() throws IOException {
    Map<String, String> landed = listed(LIST);
    Map<String, String> present = sums(MIGRATIONS);
    if ("write".equals(System.getProperty("golden"))) {
      present.forEach(landed::putIfAbsent);
      Files.writeString(LIST, text(landed));
    }

    assertThat(landed).hasSizeGreaterThan(40);
    assertThat(present)
        .as("add another migration instead of editing one that has landed")
        .containsAllEntriesOf(landed);
  }

  /** The counter-check. */
  @Test
  void seesAnEditedMigration() throws IOException {
    Path script = directory.resolve("members/V1__people.sql");
    Files.createDirectories(script.getParent());
    Files.writeString(script, "create table a ();");
    Map<String, String> landed = sums(directory);

    Files.writeString(script, "create table a (); ");

    assertThat(sums(directory)).hasSize(1).isNotEqualTo(landed);
  }

  private static Map<String, String> sums(Path root) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sums.put(root.relativize(file).toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return sums;
  }

  private static Map<String, String> listed(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .map(line -> line.split(" +", 2))
        .collect(
            Collectors.toMap(parts -> parts[1], parts -> parts[0], (one, _) -> one, TreeMap::new));
  }

  private static String text(Map<String, String> sums) {
    return sums.entrySet().stream()
        .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
        .collect(Collectors.joining());
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
