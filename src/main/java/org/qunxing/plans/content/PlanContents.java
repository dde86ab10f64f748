package org.qunxing.plans.content;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Loads a plan with all its items. The plan itself was looked up for an actor before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanContents {

  private final PlanLists lists;
  private final Initiatives initiatives;
  private final Indicators indicators;
  private final PlanTasks tasks;

  PlanContents(PlanLists lists, Initiatives initiatives, Indicators indicators, PlanTasks tasks) {
    this.lists = lists;
    this.initiatives = initiatives;
    this.indicators = indicators;
    this.tasks = tasks;
  }

  public PlanContent of(Plan plan) {
    return new PlanContent(
        plan,
        lists.of(plan.id()),
        initiatives.of(plan.id()),
        indicators.of(plan.id()),
        tasks.of(plan.id()));
  }
}
