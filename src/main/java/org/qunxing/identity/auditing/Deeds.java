package org.qunxing.identity.auditing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the audit's keys mean, in words. They stand in {@code audit/words.properties}, for all
 * modules; a key without words is shown as it is.
 */
final class Deeds {

  private static final Map<String, String> WORDS = read();

  private Deeds() {}

  static String words(String key) {
    return WORDS.getOrDefault(key, key);
  }

  static Map<String, String> all() {
    return WORDS;
  }

  /** In the file's order, which {@link java.util.Properties} does not keep. */
  private static Map<String, String> read() {
    Map<String, String> words = new LinkedHashMap<>();
    try (InputStream file = Deeds.class.getResourceAsStream("/audit/words.properties")) {
      new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains("="))
          .forEach(
              line ->
                  words.put(
                      line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    return Collections.unmodifiableMap(words);
  }
}
