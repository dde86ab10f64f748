package org.qunxing.plans.content;

import org.qunxing.organisations.MovedPaths;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Plans and the units that lead their initiatives go along when a unit is moved. */
@Component
class WhenUnitsMove {

  private final MovedPaths paths;

  WhenUnitsMove(MovedPaths paths) {
    this.paths = paths;
  }

  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    paths.follow(moved, "plans.plans.unit_path", "plans.initiatives.lead_path");
  }
}
