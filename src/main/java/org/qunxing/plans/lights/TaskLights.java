package org.qunxing.plans.lights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qunxing.plans.Light;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.TaskState;

/**
 * The rule of the lights for tasks, by working days to the deadline. Published with {@link Lights}.
 */
public final class TaskLights {

  /** That many working days before the deadline the light turns amber. */
  public static final int SOON = 5;

  /** The rule in words. */
  public static final List<Lights.Rule> RULE =
      List.of(
          new Lights.Rule("已办结", "绿灯，按期或逾期另注明。"),
          new Lights.Rule("过了期限", "红灯。期限前已报办结、等待确认的为黄灯。"),
          new Lights.Rule("离期限不到 5 个工作日", "黄灯。工作日按国务院公布的放假安排计算。"),
          new Lights.Rule("其余", "绿灯。没有期限的不亮灯。"));

  private TaskLights() {}

  /**
   * @param workingDaysLeft working days after today up to and with the deadline; not used once it
   *     has passed
   */
  public static Verdict of(PlanTask task, LocalDate today, int workingDaysLeft) {
    LocalDate deadline = task.deadline();
    if (task.state() == TaskState.DONE) {
      return new Verdict(Light.GREEN, late(task) ? "逾期办结。" : "按期办结。", 100, true);
    }
    if (deadline == null) {
      return new Verdict(Light.NONE, "没有期限。", 0, false);
    }
    if (today.isAfter(deadline)) {
      return overdue(task, deadline, today);
    }
    boolean soon = workingDaysLeft < SOON;
    return new Verdict(
        soon ? Light.AMBER : Light.GREEN,
        workingDaysLeft == 0 ? "今天到期。" : "还有 %d 个工作日。".formatted(workingDaysLeft),
        0,
        false);
  }

  private static Verdict overdue(PlanTask task, LocalDate deadline, LocalDate today) {
    LocalDate reported = task.reportedOn();
    if (task.state() == TaskState.REPORTED && reported != null && !reported.isAfter(deadline)) {
      return new Verdict(Light.AMBER, "期限前已报办结，等待确认。", 0, false);
    }
    return new Verdict(
        Light.RED, "已逾期 %d 天。".formatted(ChronoUnit.DAYS.between(deadline, today)), 0, false);
  }

  private static boolean late(PlanTask task) {
    return task.doneOn() != null
        && task.deadline() != null
        && task.doneOn().isAfter(task.deadline());
  }
}
