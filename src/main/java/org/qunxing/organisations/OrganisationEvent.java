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

  record UnitClosed(UUID unit, UnitPath path) implements OrganisationEvent {}
}
