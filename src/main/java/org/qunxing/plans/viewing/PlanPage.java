package org.qunxing.plans.viewing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.plans.Light;
import org.qunxing.plans.PlanOverview;

/**
 * A confirmed plan as people read it.
 *
 * @param mayOpenTasks whether the tasks' own pages, with what leaders said, are the reader's to see
 */
public record PlanPage(
    PlanOverview plan,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    boolean mayAmend,
    boolean mayOpenTasks) {

  /** How many lights of each colour; indicators and the tasks that stand for themselves. */
  public long lights(Light light) {
    return Stream.concat(
            plan.indicators().map(PlanOverview.IndicatorOverview::light),
            plan.tasks()
                .filter(task -> plan.indicators().noneMatch(one -> standsFor(task, one)))
                .map(PlanOverview.TaskOverview::light))
        .filter(light::equals)
        .count();
  }

  /** The tasks of an initiative that are not just an indicator's shadow. */
  public List<PlanOverview.TaskOverview> ownTasks(PlanOverview.InitiativeOverview initiative) {
    return initiative.tasks().stream()
        .filter(task -> initiative.indicators().stream().noneMatch(one -> standsFor(task, one)))
        .toList();
  }

  private static boolean standsFor(
      PlanOverview.TaskOverview task, PlanOverview.IndicatorOverview indicator) {
    return task.indicator() != null && task.indicator() == indicator.no();
  }
}
