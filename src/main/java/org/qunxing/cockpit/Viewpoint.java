package org.qunxing.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.plans.PlanOverview;
import org.qunxing.plans.Plans;
import org.springframework.stereotype.Component;

/** From where somebody looks: the highest unit in scope, and the plan that holds there. */
@Component
class Viewpoint {

  private final Plans plans;
  private final Units units;
  private final Clock clock;

  Viewpoint(Plans plans, Units units, Clock clock) {
    this.plans = plans;
    this.units = units;
    this.clock = clock;
  }

  UnitPath unit(Actor actor) {
    return actor.scopes(Permission.VIEW_COCKPIT).stream()
        .min(Comparator.comparingInt(UnitPath::depth).thenComparing(Comparator.naturalOrder()))
        .orElseThrow(() -> new NotFound("a unit to look from"));
  }

  String name(UnitPath unit) {
    return unit.depth() == 0 ? "全部单位" : units.find(unit).map(Unit::name).orElse(unit.value());
  }

  /** The units directly below, in the tree's order. */
  List<Unit> below(UnitPath unit) {
    return units.children(unit);
  }

  int year() {
    return LocalDate.now(clock).getYear();
  }

  /** This year's plan; at the turn of the year, the last one until the new one is confirmed. */
  Optional<PlanOverview> plan(Actor actor) {
    UnitPath unit = unit(actor);
    return plans.confirmed(actor, unit, year()).or(() -> plans.confirmed(actor, unit, year() - 1));
  }
}
