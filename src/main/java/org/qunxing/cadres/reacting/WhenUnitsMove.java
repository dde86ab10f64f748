package org.qunxing.cadres.reacting;

import org.qunxing.organisations.MovedPaths;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Cadres and what was done for them go along when their unit is moved. */
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
        "cadres.cadres.unit_path",
        "cadres.spells.unit_path",
        "cadres.posts.unit_path",
        "cadres.courses.unit_path",
        "cadres.papers.unit_path",
        "cadres.rounds.unit_path");
  }
}
