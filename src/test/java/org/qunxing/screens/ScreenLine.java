package org.qunxing.screens;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code docs/screens.txt}: a page and who looks at it.
 *
 * @param path as in {@code docs/routes.txt}, variables and all
 * @param query with its question mark, or empty
 * @param from the page whose link leads there
 * @param by what the row of that link says
 * @param name of the picture
 * @param readme of the picture in the README
 */
record ScreenLine(
    String who,
    String path,
    String query,
    @Nullable String from,
    String by,
    String name,
    int status,
    Look look,
    @Nullable String readme) {

  /** How a person has set up the screen. */
  enum Look {
    PLAIN,
    DARK,
    LARGE,
    /** Only on the big screen of a meeting room. */
    WALL
  }

  private static final Set<String> KEYS = Set.of("from", "by", "as", "status", "look", "readme");

  static ScreenLine of(String line) {
    List<String> words = Arrays.asList(line.strip().split("\\s+"));
    Map<String, String> options =
        words.stream()
            .skip(2)
            .map(ScreenLine::option)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    String page = words.get(1);
    int question = page.indexOf('?');
    String path = question < 0 ? page : page.substring(0, question);
    return new ScreenLine(
        words.getFirst(),
        path,
        page.substring(path.length()),
        options.get("from"),
        options.getOrDefault("by", ""),
        name(path, options.get("as")),
        Integer.parseInt(options.getOrDefault("status", "200")),
        optional(options, "look", look -> Look.valueOf(look.toUpperCase(java.util.Locale.ROOT))),
        options.get("readme"));
  }

  private static Look optional(
      Map<String, String> options, String key, Function<String, Look> reading) {
    return options.containsKey(key)
        ? reading.apply(Objects.requireNonNull(options.get(key)))
        : Look.PLAIN;
  }

  private static Map.Entry<String, String> option(String word) {
    String[] parts = word.split("=", 2);
    if (parts.length < 2 || !KEYS.contains(parts[0])) {
      throw new IllegalArgumentException("docs/screens.txt does not know " + word);
    }
    return Map.entry(parts[0], parts[1]);
  }

  private static String name(String path, @Nullable String as) {
    String page =
        path.replaceAll("\\{(\\w+)[^/]*", "$1").replaceAll("[^\\w]+", "-").replaceAll("^-|-$", "");
    return (page.isEmpty() ? "start" : page) + (as == null ? "" : "." + as);
  }

  boolean hasVariables() {
    return path.contains("{");
  }

  /** A page that nobody made, shown to see what it looks like when something is amiss. */
  boolean isAmiss() {
    return status == 404 || status == 500;
  }

  @Override
  public String toString() {
    return name + " (" + who + ")";
  }
}
