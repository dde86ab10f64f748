package org.qunxing.plans.drafting;

import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.content.PlanStatus;

/** A draft that the actor may change, locked, so that nothing slips in while it is confirmed. */
final class DraftLock {

  private DraftLock() {}

  static Plan of(PlanRecords plans, Actor actor, String number) {
    Plan plan = plans.managedBy(actor, number);
    if (plans.lock(plan.id()) != PlanStatus.DRAFT) {
      throw new Refusal(PlanReason.NOT_A_DRAFT);
    }
    return plan;
  }
}
