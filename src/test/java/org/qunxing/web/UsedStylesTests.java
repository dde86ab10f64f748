package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every class that a stylesheet knows is used by a template, by our own scripts or by Java. */
class UsedStylesTests {

  private static final Path ASSETS = Path.of("src/main/resources/static/assets");
  private static final Pattern SELECTOR = Pattern.compile("([^{}]+)\\{");
  private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
  // htmx sets these itself.
  private static final Set<String> OF_LIBRARIES = Set.of("htmx-indicator", "htmx-request");

  @Test
  void noRuleIsForAClassThatNothingHas() throws IOException {
    assertThat(unused(styles(), users())).isEmpty();
  }

  /** The counter-check. */
  @Test
  void seesARuleThatNothingUses() throws IOException {
    assertThat(unused(".card-of-yesterday { color: red; }" + styles(), users()))
        .containsExactly("card-of-yesterday");
  }

  private static Set<String> unused(String styles, String users) {
    Set<String> classes = new TreeSet<>();
    Matcher selectors = SELECTOR.matcher(styles.replaceAll("(?s)/\\*.*?\\*/", ""));
    while (selectors.find()) {
      CLASS.matcher(selectors.group(1)).results().forEach(found -> classes.add(found.group(1)));
    }
    classes.removeAll(OF_LIBRARIES);
    return classes.stream()
        .filter(Predicate.not(name -> stands(name, users)))
        .filter(Predicate.not(name -> isPutTogether(name, users)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean stands(String name, String users) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
        .matcher(users)
        .find();
  }

  /** As in {@code badge-${tone}}: the beginning stands before a variable, the rest is its value. */
  private static boolean isPutTogether(String name, String users) {
    int dash = name.lastIndexOf('-');
    return dash > 0
        && Pattern.compile(
                "(?<![\\w-])" + Pattern.quote(name.substring(0, dash + 1)) + "(?:\\$\\{|\"\\s*\\+)")
            .matcher(users)
            .find()
        && Pattern.compile(
                "\\b" + Pattern.quote(name.substring(dash + 1)) + "\\b", Pattern.CASE_INSENSITIVE)
            .matcher(users)
            .find();
  }

  private static String styles() throws IOException {
    return joined(ASSETS, ".css");
  }

  private static String users() throws IOException {
    return joined(Path.of("src/main/jte"), ".jte")
        + joined(Path.of("src/main/java"), ".java")
        + joined(ASSETS, ".js");
  }

  private static String joined(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .map(UsedStylesTests::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
