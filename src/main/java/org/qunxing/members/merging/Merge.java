package org.qunxing.members.merging;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;

/**
 * The receipt of a merge.
 *
 * @param kept the person whose file goes on
 * @param gone the person whose file went into it
 * @param homeBefore where the kept person was at home before, {@code homeAfter} since
 * @param swapped the fields that changed sides
 * @param ended memberships that were one too many in their line
 * @param uncounted memberships whose joining was counted twice
 */
record Merge(
    UUID id,
    long number,
    UUID kept,
    UUID gone,
    UnitPath homeBefore,
    UnitPath homeAfter,
    String reason,
    String mergedBy,
    Instant mergedAt,
    Set<MergeField> swapped,
    Set<MemberGroup> groupsBefore,
    Set<MemberGroup> groupsAfter,
    List<UUID> ended,
    List<UUID> uncounted,
    @Nullable String undoneBy,
    @Nullable Instant undoneAt,
    @Nullable String undoneWhy) {

  boolean stands() {
    return undoneAt == null;
  }
}
