package org.qunxing.plans;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.viewing.OverviewReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door: confirmed plans, for whoever reports or shows them. Figures are computed at the call.
 */
@Component
@Transactional(readOnly = true)
public class Plans {

  private final PlanRecords plans;
  private final OverviewReader overviews;

  Plans(PlanRecords plans, OverviewReader overviews) {
    this.plans = plans;
    this.overviews = overviews;
  }

  /** A plan to choose from. */
  public record PlanKey(String number, String title, int year, UnitPath unit, String unitName) {}

  /** The confirmed plans that the actor may see, latest year first. */
  public List<PlanKey> visibleTo(Actor actor) {
    return confirmed(actor)
        .map(
            plan ->
                new PlanKey(plan.number(), plan.title(), plan.year(), plan.unit(), plan.unitName()))
        .toList();
  }

  /** The confirmed plan of this year for this unit: its own, else the nearest one above it. */
  public Optional<PlanOverview> confirmed(Actor actor, UnitPath unit, int year) {
    return confirmed(actor)
        .filter(plan -> plan.year() == year && plan.unit().contains(unit))
        .max(Comparator.comparingInt(plan -> plan.unit().depth()))
        .map(overviews::of);
  }

  /** A confirmed plan by its number. */
  public Optional<PlanOverview> find(Actor actor, String number) {
    return plans.visibleTo(actor, number).filter(Plan::isConfirmed).map(overviews::of);
  }

  private Stream<Plan> confirmed(Actor actor) {
    return plans.visibleTo(actor).stream().filter(Plan::isConfirmed);
  }
}
