package org.qunxing.terms.office;

import java.time.Clock;
import java.time.LocalDate;
import org.qunxing.organisations.MovedPaths;
import org.qunxing.organisations.OrganisationEvent.UnitClosed;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Terms go where their unit goes, and end when it closes. */
@Component
class WhenUnitsChange {

  private final MovedPaths paths;
  private final TermTable table;
  private final Clock clock;

  WhenUnitsChange(MovedPaths paths, TermTable table, Clock clock) {
    this.paths = paths;
    this.table = table;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    paths.follow(moved, "terms.terms.unit_path");
  }

  @ApplicationModuleListener
  void end(UnitClosed closed) {
    table.end(closed.unit(), LocalDate.now(clock));
  }
}
