package org.qunxing.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * {@code docs/glossary.md}: rows of 中文 | English | type | meaning, where a type is `module.Type` or
 * —.
 */
record Glossary(List<Entry> entries) {

  record Entry(String chinese, String english, String type, String meaning) {}

  private static final Pattern TYPE = Pattern.compile("`([\\w.]+)`");

  static Glossary read(String markdown) {
    return new Glossary(
        markdown
            .lines()
            .filter(
                line -> line.startsWith("|") && !line.startsWith("|-") && !line.startsWith("| 中文"))
            .map(line -> line.split("\\|", -1))
            .map(c -> new Entry(cell(c, 1), cell(c, 2), cell(c, 3), cell(c, 4)))
            .toList());
  }

  /** Types that do not exist, rows without their four cells, terms explained twice. */
  List<String> violations(Predicate<String> typeExists) {
    List<String> violations = new ArrayList<>();
    Set<String> terms = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.chinese.isEmpty() || entry.english.isEmpty() || entry.meaning.isEmpty()) {
        violations.add("a cell is empty: " + entry);
      }
      if (!terms.add(entry.chinese)) {
        violations.add("explained twice: " + entry.chinese);
      }
      boolean named = TYPE.matcher(entry.type).matches();
      String type = named ? entry.type.substring(1, entry.type.length() - 1) : "";
      if (named ? !typeExists.test(type) : !entry.type.equals("—")) {
        violations.add("no such type: " + entry.type + " for " + entry.chinese);
      }
    }
    return violations;
  }

  private static String cell(String[] cells, int at) {
    return at < cells.length ? cells[at].strip() : "";
  }
}
