package org.qunxing.screens;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the pages that bear a number, by the links that lead to them. */
final class PageFinder {

  /** Every link with what its row says, in the order of the page. */
  private static final String LINKS =
      """
      [...document.querySelectorAll('main a[href]')].map(a =>
        [a.getAttribute('href'), (a.closest('tr, li, article, .card') ?? a).textContent])
      """;

  private final ScreenList list;
  private final Gallery gallery;
  private final Map<String, String> found = new HashMap<>();

  PageFinder(ScreenList list, Gallery gallery) {
    this.list = list;
    this.gallery = gallery;
  }

  /** Where the page of this line is, with its query. */
  String find(ScreenLine line) {
    String path = line.from() == null ? known(line) + line.query() : linked(line, line.from());
    found.putIfAbsent(line.path(), path);
    return path;
  }

  private String known(ScreenLine line) {
    if (!line.hasVariables()) {
      return line.path();
    }
    @Nullable String known = found.get(line.path());
    if (known != null) {
      return withoutQuery(known);
    }
    String above = above(line.path());
    return withoutQuery(resolved(above)) + line.path().substring(above.length());
  }

  /** The longest page of which this path is a continuation without further variables. */
  private String above(String path) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      String start = path.substring(0, slash);
      if (!path.substring(slash).contains("{") && line(start).isPresent()) {
        return start;
      }
    }
    throw new AssertionError("docs/screens.txt: say from= where one finds " + path);
  }

  private Optional<ScreenLine> line(String path) {
    return list.screens().stream().filter(line -> line.path().equals(path)).findFirst();
  }

  private String resolved(String path) {
    @Nullable String known = found.get(path);
    return known != null ? known : find(line(path).orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private String linked(ScreenLine line, String from) {
    String start = from.contains("{") ? resolved(from) : from;
    Screen screen = gallery.screen(line);
    screen.open(start);
    Pattern wanted =
        Pattern.compile(
            line.path()
                    .replaceAll("\\{\\w+}", "[^/?#]+")
                    .replaceAll("\\{\\w+:([^/]+)}(?=/|$)", "$1")
                + "([?#].*)?");
    List<List<String>> links =
        (List<List<String>>) Objects.requireNonNull(screen.page().evaluate(LINKS));
    return links.stream()
        .filter(link -> wanted.matcher(link.get(0)).matches() && link.get(1).contains(line.by()))
        .map(link -> link.get(0))
        .filter(path -> !line.hasVariables() || !isPageOfItsOwn(withoutQuery(path)))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "%s offers no link to %s (%s)".formatted(start, line.path(), line.by())));
  }

  /** {@code /accounts/new} is no {@code /accounts/{account}}. */
  private boolean isPageOfItsOwn(String path) {
    return list.screens().stream().anyMatch(line -> line.path().equals(path));
  }

  private static String withoutQuery(String path) {
    return path.replaceAll("[?#].*", "");
  }
}
