package org.qunxing.founding.cases;

import org.qunxing.organisations.MovedPaths;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Foundings go where the unit goes that decides them. */
@Component
class WhenUnitsMove {

  private final MovedPaths paths;

  WhenUnitsMove(MovedPaths paths) {
    this.paths = paths;
  }

  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    paths.follow(
        moved,
        "founding.foundings.unit_path",
        "founding.assignments.unit_path",
        "founding.calls.unit_path");
  }
}
