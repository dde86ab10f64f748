package org.qunxing.organisations;

import org.qunxing.organisations.nearby.ReachUnit;
import org.springframework.stereotype.Component;

/** The door for those who show how to reach a unit. */
@Component
public class UnitReaching {

  private final ReachUnit reach;

  UnitReaching(ReachUnit reach) {
    this.reach = reach;
  }

  public UnitReach of(Unit unit) {
    return reach.of(unit);
  }
}
