package org.qunxing.benefits.catalog;

import java.util.Set;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.springframework.modulith.NamedInterface;

/**
 * Who may have it: members of the unit's subtree and, if any groups are named, of one of them. The
 * only place that says so; a policy table can stand here later.
 */
@NamedInterface("work")
public record Audience(UnitPath unit, Set<MemberGroup> groups) {

  public Audience {
    groups = Set.copyOf(groups);
  }

  public static Audience of(UnitPath unit) {
    return new Audience(unit, Set.of());
  }

  /** Whether somebody who belongs there and to these groups may have it. */
  public boolean includes(UnitPath home, Set<MemberGroup> own) {
    return unit.contains(home) && (groups.isEmpty() || own.stream().anyMatch(groups::contains));
  }
}
