package org.qunxing.reports.drafting;

import org.qunxing.organisations.MovedPaths;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reports stay with their unit when it is moved. */
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
        "reports.reports.unit_path",
        "reports.sections.unit_path",
        "reports.figures.unit_path");
  }
}
