package org.qunxing.cadres.reacting;

import java.time.Clock;
import java.time.LocalDate;
import org.qunxing.cadres.people.FollowUnit;
import org.qunxing.organisations.OrganisationEvent.UnitClosed;
import org.qunxing.organisations.Units;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A unit is no more: its posts end, and who still serves there has left. */
@Component
class WhenUnitsClose {

  private final FollowUnit follow;
  private final Units units;
  private final Clock clock;

  WhenUnitsClose(FollowUnit follow, Units units, Clock clock) {
    this.follow = follow;
    this.units = units;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void end(UnitClosed closed) {
    LocalDate today = LocalDate.now(clock);
    units
        .find(closed.unit())
        .ifPresent(
            unit -> {
              follow.endPosts(unit, today, "单位撤销");
              follow.leave(unit, today, "单位撤销");
            });
  }
}
