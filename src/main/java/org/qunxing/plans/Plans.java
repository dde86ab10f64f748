package org.qunxing.plans;

import java.util.List;
import java.util.Optional;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;

/** Confirmed plans, for whoever reports or shows them. Figures are computed at the call. */
public interface Plans {

  /** A plan to choose from. */
  record PlanKey(String number, String title, int year, UnitPath unit, String unitName) {}

  /** The confirmed plans that the actor may see, latest year first. */
  List<PlanKey> visibleTo(Actor actor);

  /** The confirmed plan of this year for this unit: its own, else the nearest one above it. */
  Optional<PlanOverview> confirmed(Actor actor, UnitPath unit, int year);

  /** A confirmed plan by its number. */
  Optional<PlanOverview> find(Actor actor, String number);
}
