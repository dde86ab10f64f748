package org.qunxing.plans.tasks;

import java.util.List;
import org.qunxing.plans.PlanOverview.TaskOverview;

/**
 * Tasks in one of three views.
 *
 * @param view {@code mine}, {@code overdue} or {@code all}
 */
public record TasksPage(
    String view, boolean supervises, int mine, int overdue, int all, List<Row> rows) {

  /** A task with the plan it belongs to. */
  public record Row(String planTitle, String initiative, TaskOverview task) {}
}
