package org.qunxing.benefits.making;

import org.qunxing.organisations.MovedPaths;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Offers, and where those who hold something belonged, go along when their unit is moved. */
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
        "benefits.offers.unit_path",
        "benefits.offers.audience",
        "benefits.parts.for_unit",
        "benefits.holdings.unit_path",
        "benefits.holdings.home",
        "benefits.hand_outs.unit_path",
        "benefits.recipients.unit_path");
  }
}
