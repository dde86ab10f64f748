package org.qunxing.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code docs/screens.txt}: which screens are photographed, and which routes are none.
 *
 * @param noPages routes that answer with a file or lead elsewhere
 */
record ScreenList(List<ScreenLine> screens, List<String> noPages) {

  static ScreenList read() {
    return of(lines(Path.of("docs", "screens.txt")));
  }

  static ScreenList of(List<String> lines) {
    List<ScreenLine> screens = new ArrayList<>();
    List<String> noPages = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("-")) {
        noPages.add(withReason(line));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        screens.add(ScreenLine.of(line));
      }
    }
    return new ScreenList(List.copyOf(screens), List.copyOf(noPages));
  }

  private static String withReason(String line) {
    String[] parts = line.split("\\s+", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("docs/screens.txt says no reason: " + line);
    }
    return parts[1];
  }

  /** What does not fit together: routes forgotten, routes long gone, two screens of one name. */
  List<String> troubles(Set<String> routes) {
    Set<String> shown =
        screens.stream()
            .filter(screen -> !screen.isAmiss())
            .map(ScreenLine::path)
            .collect(Collectors.toSet());
    List<String> troubles = new ArrayList<>();
    for (String route : routes) {
      if (!shown.contains(route) && !noPages.contains(route)) {
        troubles.add(route + " is neither photographed nor said to be no page");
      }
    }
    Stream.concat(shown.stream(), noPages.stream())
        .filter(path -> !routes.contains(path))
        .forEach(path -> troubles.add(path + " is no route any more"));
    noPages.stream()
        .filter(shown::contains)
        .forEach(path -> troubles.add(path + " is photographed and said to be no page"));
    Set<String> names = new HashSet<>();
    screens.stream()
        .filter(screen -> !names.add(screen.name()))
        .forEach(screen -> troubles.add(screen + " needs an as= of its own"));
    return troubles;
  }

  /** The routes of {@code docs/routes.txt} that a browser can open. */
  static Set<String> routes() {
    return lines(Path.of("docs", "routes.txt")).stream()
        .map(line -> line.split("\\s+"))
        .filter(route -> !route[0].equals("POST"))
        .map(route -> route[1])
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
