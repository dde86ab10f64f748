package org.qunxing.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the server has written since a moment: seven files, one a weekday, each begun anew. */
record ServerLog(Path directory, Map<Path, Long> sizes) {

  static ServerLog from(PostgresHome home) {
    try {
      Files.deleteIfExists(home.startLog());
      var sizes = new HashMap<Path, Long>();
      try (var files = Files.newDirectoryStream(home.log(), "*.log")) {
        for (var file : files) {
          sizes.put(file, Files.size(file));
        }
      }
      return new ServerLog(home.log(), sizes);
    } catch (IOException e) {
      throw PostgresUnavailable.because(e, home.log());
    }
  }

  String since() {
    var text = new StringBuilder();
    try (var files = Files.newDirectoryStream(directory, "*.log")) {
      for (var file : files) {
        text.append(tail(Files.readAllBytes(file), sizes.getOrDefault(file, 0L)));
      }
      return text.toString();
    } catch (IOException e) {
      throw PostgresUnavailable.because(e, directory);
    }
  }

  private static String tail(byte[] written, long from) {
    var start = from > written.length ? 0 : (int) from;
    return new String(written, start, written.length - start, StandardCharsets.UTF_8);
  }
}
