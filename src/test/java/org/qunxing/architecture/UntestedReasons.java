package org.qunxing.architecture;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each way in which a module says no is named in a test that meets it. */
final class UntestedReasons {

  private static final Pattern ENUM = Pattern.compile("enum (\\w+) implements Reason\\b");
  private static final Pattern CONSTANT = Pattern.compile("(?m)^  ([A-Z][A-Z_0-9]*)[(,;]");

  private UntestedReasons() {}

  /** The constants that no test names together with their enum, as {@code PlanReason.NOT_READY}. */
  static List<String> in(List<SourceFile> main, List<SourceFile> tests) {
    return main.stream().flatMap(source -> untested(source, tests)).toList();
  }

  private static Stream<String> untested(SourceFile source, List<SourceFile> tests) {
    var named = ENUM.matcher(source.text());
    if (!named.find()) {
      return Stream.empty();
    }
    var type = named.group(1);
    var about = tests.stream().filter(test -> mentions(test, type)).toList();
    return CONSTANT
        .matcher(source.text().substring(named.end()))
        .results()
        .map(constant -> constant.group(1))
        .filter(constant -> about.stream().noneMatch(test -> mentions(test, constant)))
        .map(constant -> type + "." + constant);
  }

  private static boolean mentions(SourceFile test, String word) {
    return Pattern.compile("\\b" + word + "\\b").matcher(test.text()).find();
  }
}
