package org.qunxing.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.qunxing.kernel.UnitPath;

/** Subtrees as PostgreSQL takes them: {@code unit_path <@ any (cast(:scopes as ltree[]))}. */
public final class Scopes {

  private Scopes() {}

  /**
   * What of a unit's subtree lies within these scopes, as subtrees that do not overlap; empty when
   * nothing does.
   */
  public static List<UnitPath> within(Collection<UnitPath> scopes, UnitPath unit) {
    if (scopes.stream().anyMatch(scope -> scope.contains(unit))) {
      return List.of(unit);
    }
    List<UnitPath> below = scopes.stream().filter(unit::contains).distinct().toList();
    return below.stream()
        .filter(one -> below.stream().noneMatch(o -> o.contains(one) && !o.equals(one)))
        .toList();
  }

  /**
   * An array literal such as {@code {"hy.s01","hy.s02"}}; the root is {@code {""}}, nothing is
   * {@code {}}.
   */
  public static String array(Collection<UnitPath> units) {
    return units.stream()
        .map(unit -> '"' + unit.value() + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
