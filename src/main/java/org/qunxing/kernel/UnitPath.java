package org.qunxing.kernel;

import java.util.regex.Pattern;

/**
 * Where a unit stands in the tree: its ancestors' and its own code, joined by dots, as PostgreSQL's
 * {@code ltree} writes it ({@code haiyan.s03.u0127}). The empty path is the root above all units.
 */
public record UnitPath(String value) implements Comparable<UnitPath> {

  // Before ROOT, which needs it.
  private static final Pattern LABELS =
      Pattern.compile("(?:[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)?");

  /** Above every unit: who holds it sees everything. */
  public static final UnitPath ROOT = new UnitPath("");

  public UnitPath {
    if (!LABELS.matcher(value).matches()) {
      throw new IllegalArgumentException("not a unit path: " + value);
    }
  }

  public static UnitPath of(String value) {
    return value.isEmpty() ? ROOT : new UnitPath(value);
  }

  /** Whether this unit is the other one or stands above it. */
  public boolean contains(UnitPath other) {
    return value.isEmpty() || other.value.equals(value) || other.value.startsWith(value + ".");
  }

  public UnitPath child(String code) {
    return new UnitPath(value.isEmpty() ? code : value + "." + code);
  }

  /** The number of units on the way from the root, this one included. */
  public int depth() {
    return value.isEmpty() ? 0 : (int) value.chars().filter(c -> c == '.').count() + 1;
  }

  @Override
  public int compareTo(UnitPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
