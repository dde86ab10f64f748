package org.qunxing.organisations;

import java.util.UUID;
import org.qunxing.kernel.UnitPath;

/** What happened to the tree. */
public sealed interface OrganisationEvent {

  record UnitFounded(UUID unit, UnitPath path) implements OrganisationEvent {}

  record UnitRenamed(UUID unit, UnitPath path, String before, String now)
      implements OrganisationEvent {}

  /**
   * A unit and everything below it stands elsewhere: whoever keeps a {@code unit_path} replaces the
   * prefix {@code before} by {@code now}. Doing so twice must do no harm.
   */
  record UnitMoved(UUID unit, UnitPath before, UnitPath now) implements OrganisationEvent {}

  /**
   * A unit went up in another one and closed. What hung on it went along in the same transaction
   * ({@link FollowsMerger}); what was done under its name stays under it.
   */
  record UnitMerged(UUID unit, UnitPath path, UUID into, UnitPath intoPath)
      implements OrganisationEvent {}

  /**
   * A part of a unit became a unit of its own, beside it. Those named went along in the same
   * transaction ({@link FollowsSplit}).
   */
  record UnitSplit(UUID unit, UnitPath path, UUID into, UnitPath intoPath)
      implements OrganisationEvent {}

  record UnitClosed(UUID unit, UnitPath path) implements OrganisationEvent {}
}
