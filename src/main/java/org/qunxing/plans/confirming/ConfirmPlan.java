package org.qunxing.plans.confirming;

import java.time.Clock;
import java.util.List;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.plans.PlanEvent;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.content.PlanStatus;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.PlanTasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the plan of a draft. From now on it changes only by recorded decisions. Every accepted
 * indicator becomes a task of its initiative's owner, and an initiative with neither indicator nor
 * task becomes one as a whole, so that nothing is without somebody who answers for it.
 */
@Component
@Transactional
public class ConfirmPlan {

  private final PlanRecords plans;
  private final PlanContents contents;
  private final PlanTasks tasks;
  private final MeasureCatalogue catalogue;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConfirmPlan(
      PlanRecords plans,
      PlanContents contents,
      PlanTasks tasks,
      MeasureCatalogue catalogue,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.plans = plans;
    this.contents = contents;
    this.tasks = tasks;
    this.catalogue = catalogue;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** A draft with what is still missing. */
  record Checked(PlanContent content, List<Problem> problems) {}

  @Transactional(readOnly = true)
  Checked check(Actor actor, String number) {
    Plan plan = plans.managedBy(actor, number);
    if (!plan.isDraft()) {
      throw new Refusal(PlanReason.NOT_A_DRAFT);
    }
    PlanContent content = contents.of(plan);
    return new Checked(content, problems(content));
  }

  public void confirm(Actor actor, String number) {
    Plan plan = plans.managedBy(actor, number);
    plans.lockYear(plan.unit(), plan.year());
    if (plans.lock(plan.id()) != PlanStatus.DRAFT) {
      throw new Refusal(PlanReason.NOT_A_DRAFT);
    }
    if (plans.confirmedExists(plan.unit(), plan.year())) {
      throw new Refusal(PlanReason.ALREADY_CONFIRMED, plan.year());
    }
    PlanContent content = contents.of(plan);
    long missing = problems(content).stream().filter(Problem::blocking).count();
    if (missing > 0) {
      throw new Refusal(PlanReason.NOT_READY, missing);
    }
    content.living().forEach(initiative -> giveTasks(content, initiative, actor));
    plans.confirm(plan.id(), actor.name(), clock.instant());
    audit.record(actor, "plans.confirmed", plan.number(), plan.title());
    events.publishEvent(new PlanEvent.Confirmed(plan.number(), plan.unit(), plan.year()));
  }

  private List<Problem> problems(PlanContent content) {
    Plan plan = content.plan();
    return Checks.of(content, catalogue, plans.confirmedExists(plan.unit(), plan.year()));
  }

  private void giveTasks(PlanContent content, Initiative initiative, Actor actor) {
    List<PlanTask> own = content.tasksOf(initiative);
    own.forEach(task -> tasks.save(content.plan().id(), inherited(task, initiative, actor)));
    List<Indicator> accepted = content.of(initiative).stream().filter(Indicator::accepted).toList();
    for (Indicator indicator : accepted) {
      tasks.add(
          content.plan().id(),
          PlanTask.reaching(
              plans.nextNo(content.plan().id()), initiative, indicator, actor.name()));
    }
    if (own.isEmpty() && accepted.isEmpty()) {
      tasks.add(
          content.plan().id(),
          PlanTask.open(
              plans.nextNo(content.plan().id()),
              initiative.no(),
              null,
              PlanTask.titled(initiative.title()),
              initiative.owner(),
              initiative.deadline(),
              actor.name()));
    }
  }

  private static PlanTask inherited(PlanTask task, Initiative initiative, Actor actor) {
    return task.with(
        task.title(),
        task.owner() == null ? initiative.owner() : task.owner(),
        task.deadline() == null ? initiative.deadline() : task.deadline(),
        task.version(),
        actor.name());
  }
}
