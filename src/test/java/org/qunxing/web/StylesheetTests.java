package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stylesheet stays light, and its colours readable in every accent, light and dark. */
class StylesheetTests {

  private static final Path ASSETS = Path.of("src/main/resources/static/assets");
  private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*(#[0-9a-f]{3,6})\\b");
  private static final List<String> TEXTS =
      List.of("--ink", "--ink-2", "--ink-3", "--accent", "--good", "--warn", "--bad", "--info");
  private static final List<String> GROUNDS = List.of("--paper", "--card", "--sunk", "--hover");

  @Test
  void weighsLittleOnTheWire() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(Files.readAllBytes(ASSETS.resolve("app.css")));
    }

    assertThat(Files.size(ASSETS.resolve("app.css"))).isLessThan(52 * 1024);
    assertThat(zipped.size()).isLessThan(12 * 1024);
  }

  @ParameterizedTest
  @CsvSource({
    "union,light",
    "youth,light",
    "women,light",
    "union,dark",
    "youth,dark",
    "women,dark"
  })
  void everyTextStandsOutFromEveryGround(String accent, String theme) throws IOException {
    Map<String, String> tokens = tokens(accent, theme);

    for (String ground : GROUNDS) {
      for (String text : TEXTS) {
        assertReadable(tokens, text, ground);
      }
    }
    for (String tone : List.of("good", "warn", "bad", "info", "accent")) {
      assertReadable(tokens, "--" + tone, "--" + tone + "-soft");
    }
    assertReadable(tokens, "--on-fill", "--accent-fill");
    assertReadable(tokens, "--on-fill", "--accent-deep");
    assertThat(contrast(token(tokens, "--line-strong"), token(tokens, "--card")))
        .as("edge of a field")
        .isGreaterThan(3);
  }

  @Test
  void paleGreyOnWhiteWouldBeFound() {
    assertThat(contrast("#aaaaaa", "#ffffff")).isLessThan(4.5);
    assertThat(contrast("#000", "#fff"))
        .isEqualTo(21, org.assertj.core.api.Assertions.within(0.01));
  }

  private static void assertReadable(Map<String, String> tokens, String text, String ground) {
    assertThat(contrast(token(tokens, text), token(tokens, ground)))
        .as("%s on %s", text, ground)
        .isGreaterThanOrEqualTo(4.5);
  }

  private static String token(Map<String, String> tokens, String name) {
    return Objects.requireNonNull(tokens.get(name), name);
  }

  private static Map<String, String> tokens(String accent, String theme) throws IOException {
    Map<String, String> tokens = new HashMap<>();
    read(tokens, Files.readString(ASSETS.resolve("app.css")), accent);
    if (theme.equals("dark")) {
      read(tokens, Files.readString(ASSETS.resolve("dark.css")), accent);
    }
    return tokens;
  }

  private static void read(Map<String, String> tokens, String css, String accent) {
    int start = css.indexOf("@layer tokens {");
    int end = css.indexOf("@layer base");
    String layer = css.substring(start, end < 0 ? css.length() : end);
    for (String line : layer.split("\n")) {
      if (!line.contains(".accent-") || line.contains(".accent-" + accent)) {
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
          tokens.put(token.group(1), token.group(2));
        }
      }
    }
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    String full = hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex;
    int rgb = Integer.parseInt(full.substring(1), 16);
    return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
  }

  private static double channel(int value) {
    double share = (value & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
