package org.qunxing.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every table carries {@code unit_path} and forced row-level security, or stands in {@code
 * docs/unscoped-tables.txt} with the reason why not.
 */
final class Tables {

  private static final Pattern CREATED =
      Pattern.compile("(?is)create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?([\\w.]+)\\s*\\(");
  private static final Pattern PATH_ADDED =
      Pattern.compile("(?is)alter\\s+table\\s+([\\w.]+)\\s+add\\s+(?:column\\s+)?unit_path\\b");
  private static final Pattern FORCED =
      Pattern.compile("(?is)alter\\s+table\\s+([\\w.]+)\\s+force\\s+row\\s+level\\s+security");
  private static final Pattern DROPPED =
      Pattern.compile("(?is)drop\\s+table\\s+(?:if\\s+exists\\s+)?([\\w.]+)");
  private static final Pattern COMMENT_OR_TEXT = Pattern.compile("--[^\\n]*|'(?:[^']|'')*'");
  private static final Pattern LISTED = Pattern.compile("(?m)^([\\w.]+)\\s+—\\s+(\\S.{9,})$");

  private final Set<String> all = new TreeSet<>();
  private final Set<String> withPath = new TreeSet<>();
  private final Set<String> forced = new TreeSet<>();

  Tables(List<SourceFile> migrations) {
    migrations.stream()
        .map(f -> COMMENT_OR_TEXT.matcher(f.text()).replaceAll(""))
        .forEach(this::learn);
  }

  /** The tables that are excused, each with its reason. */
  static Map<String, String> excused(String list) {
    Map<String, String> excused = new TreeMap<>();
    LISTED.matcher(list).results().forEach(line -> excused.put(line.group(1), line.group(2)));
    return excused;
  }

  List<String> violations(Map<String, String> excused) {
    List<String> violations = new ArrayList<>();
    for (String table : all) {
      if (!excused.containsKey(table) && !withPath.contains(table)) {
        violations.add(table + " has no unit_path");
      } else if (!excused.containsKey(table) && !forced.contains(table)) {
        violations.add(table + " does not force row level security");
      }
    }
    for (String table : excused.keySet()) {
      if (!all.contains(table)) {
        violations.add(table + " is excused but does not exist");
      } else if (withPath.contains(table) && forced.contains(table)) {
        violations.add(table + " is excused but need not be");
      }
    }
    return violations;
  }

  private void learn(String sql) {
    Matcher created = CREATED.matcher(sql);
    while (created.find()) {
      all.add(created.group(1));
      if (body(sql, created.end()).matches("(?s).*\\bunit_path\\b.*")) {
        withPath.add(created.group(1));
      }
    }
    PATH_ADDED.matcher(sql).results().map(Tables::name).forEach(withPath::add);
    FORCED.matcher(sql).results().map(Tables::name).forEach(forced::add);
    DROPPED.matcher(sql).results().map(Tables::name).forEach(all::remove);
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  /** From behind the opening bracket to the one that closes it. */
  private static String body(String sql, int from) {
    int depth = 1;
    int at = from;
    while (at < sql.length() && depth > 0) {
      char c = sql.charAt(at++);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return sql.substring(from, at);
  }
}
