package org.qunxing.activities.organising;

import org.qunxing.organisations.MovedPaths;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Activities, and who signed up from where, go along when their unit is moved. */
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
        "activities.activities.unit_path",
        "activities.activities.audience",
        "activities.sign_ups.unit_path",
        "activities.sign_ups.from_unit",
        "activities.feedback.unit_path");
  }
}
