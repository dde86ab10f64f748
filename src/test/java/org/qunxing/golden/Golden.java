package org.qunxing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what the program is with what was reviewed; {@code -Dgolden=write} writes it anew. */
final class Golden {

  private Golden() {}

  static void assertSame(Path file, String actual, String command) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, actual);
    }
    assertThat(actual)
        .as("%s no longer tells the truth: run %s and review the difference", file, command)
        .isEqualTo(Files.readString(file));
  }
}
