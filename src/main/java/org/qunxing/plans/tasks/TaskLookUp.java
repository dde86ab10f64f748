package org.qunxing.plans.tasks;

import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.content.TaskEntries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds a task for an actor: its owner, or somebody whose scope holds its plan. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskLookUp {

  private final PlanRecords plans;
  private final PlanContents contents;
  private final TaskEntries entries;

  TaskLookUp(PlanRecords plans, PlanContents contents, TaskEntries entries) {
    this.plans = plans;
    this.contents = contents;
    this.entries = entries;
  }

  SupervisedTask visibleTo(Actor actor, TaskNumber number) {
    Plan plan =
        plans.visibleTo(actor, number.plan()).orElseThrow(() -> new NotFound("task " + number));
    PlanContent content = contents.of(plan);
    SupervisedTask task =
        new SupervisedTask(
            content,
            content.task(number.no()),
            entries.of(plan.id()).stream().filter(entry -> entry.taskNo() == number.no()).toList());
    if (!task.visibleTo(actor)) {
      throw new NotFound("task " + number);
    }
    if (!plan.isConfirmed()) {
      throw new Refusal(PlanReason.NOT_CONFIRMED);
    }
    return task;
  }
}
