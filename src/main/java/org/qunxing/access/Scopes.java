package org.qunxing.access;

import java.util.Collection;
import java.util.stream.Collectors;
import org.qunxing.kernel.UnitPath;

/** Subtrees as PostgreSQL takes them: {@code unit_path <@ any (cast(:scopes as ltree[]))}. */
public final class Scopes {

  private Scopes() {}

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
