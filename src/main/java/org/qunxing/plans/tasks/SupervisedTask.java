package org.qunxing.plans.tasks;

import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.TaskEntry;
import org.qunxing.plans.content.TaskState;

/** A task with its plan and its timeline, and who may do what about it. */
record SupervisedTask(PlanContent content, PlanTask task, List<TaskEntry> entries) {

  Plan plan() {
    return content.plan();
  }

  TaskNumber number() {
    return new TaskNumber(plan().number(), task.no());
  }

  boolean owned(Actor actor) {
    return task.ownedBy(actor.accountId());
  }

  boolean supervised(Actor actor) {
    return actor.may(Permission.SUPERVISE_TASKS, plan().unit());
  }

  boolean instructable(Actor actor) {
    return actor.may(Permission.INSTRUCT, plan().unit());
  }

  /** The owner, and those whose scope holds the plan. */
  boolean visibleTo(Actor actor) {
    return owned(actor) || actor.may(Permission.VIEW_PLANS, plan().unit());
  }

  boolean instructed() {
    return entries.stream().anyMatch(entry -> entry.kind() == TaskEntry.Kind.INSTRUCTED);
  }

  boolean open() {
    return task.state() != TaskState.DONE;
  }
}
