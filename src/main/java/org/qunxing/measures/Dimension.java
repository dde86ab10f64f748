package org.qunxing.measures;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the facts of a measure can be told apart by: a tag.
 *
 * @param key as in expressions, {@code form}
 * @param name as people see it, 就业形态
 * @param values the values allowed, each with the name people see; empty: any value, but keep them
 *     few, since each is summed for each unit and month. Never an id, never a name of a person.
 */
public record Dimension(String key, String name, Map<String, String> values) {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,30}");
  private static final Pattern VALUE =
      Pattern.compile("[^=&|,;\\[\\]()\"'\\\\{}\\s\\p{Cntrl}]{1,40}");

  public Dimension {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a dimension's key: " + key);
    }
    values.keySet().forEach(Dimension::requireValue);
    values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
  }

  /** A dimension whose values are not known beforehand. */
  public static Dimension open(String key, String name) {
    return new Dimension(key, name, Map.of());
  }

  public boolean allows(String value) {
    return values.isEmpty() ? VALUE.matcher(value).matches() : values.containsKey(value);
  }

  /** The value as people see it. */
  public String label(String value) {
    return values.getOrDefault(value, value);
  }

  static void requireValue(String value) {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a tag's value: " + value);
    }
  }
}
