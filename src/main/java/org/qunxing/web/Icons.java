package org.qunxing.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The icons by name, read once from the vendored sprite and written into the page where they are
 * used: no extra request, no flash of missing icons, and a wrong name is noticed in tests.
 */
public final class Icons {

  private static final Pattern SYMBOL =
      Pattern.compile("<symbol id=\"([^\"]+)\"[^>]*>(.*?)</symbol>");
  private static final Map<String, String> DRAWINGS = read("/static/vendor/icons.svg");

  private Icons() {}

  /**
   * The inner SVG of an icon; a ring for a name that does not exist, so that no page breaks over an
   * icon.
   */
  public static String drawing(String name) {
    return DRAWINGS.getOrDefault(name, "<circle cx=\"12\" cy=\"12\" r=\"8\" />");
  }

  public static boolean has(String name) {
    return DRAWINGS.containsKey(name);
  }

  private static Map<String, String> read(String resource) {
    try (InputStream in = Icons.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing " + resource + ": run bin/vendor");
      }
      Matcher symbols = SYMBOL.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Map<String, String> drawings = new HashMap<>();
      while (symbols.find()) {
        drawings.put(symbols.group(1), symbols.group(2));
      }
      return Map.copyOf(drawings);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
