package org.qunxing.personfile;

import org.qunxing.organisations.MovedPaths;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What happened in a unit stays readable to its staff wherever the unit goes. */
@Component
class WhenUnitsMove {

  private final MovedPaths paths;

  WhenUnitsMove(MovedPaths paths) {
    this.paths = paths;
  }

  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    paths.follow(moved, "personfile.entries.unit_path");
  }
}
