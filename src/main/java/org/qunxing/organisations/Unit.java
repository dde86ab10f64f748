package org.qunxing.organisations;

import java.util.Set;
import java.util.UUID;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/**
 * A unit of the tree as other modules see it.
 *
 * @param code unique, stable, the last label of {@code path}; what people type and tables carry
 * @param lines at least one; the first in the order of {@link Line} is its main line
 */
public record Unit(
    UUID id, String code, String name, UnitKind kind, Set<Line> lines, UnitPath path) {

  public Unit {
    lines = Set.copyOf(lines);
  }

  /** The line it belongs to first, for what needs exactly one. */
  public Line mainLine() {
    return lines.stream().min(Line::compareTo).orElseThrow();
  }

  /** 镇街总工会, 团支部, 妇女小组: what such a unit is called in its main line. */
  public String term() {
    return kind.term(mainLine());
  }
}
