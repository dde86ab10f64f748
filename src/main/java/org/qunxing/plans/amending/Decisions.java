package org.qunxing.plans.amending;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.plans.PlanEvent;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.content.AmendmentRecord;
import org.qunxing.plans.content.Amendments;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.content.PlanStatus;
import org.qunxing.plans.typing.Typing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records decisions about a confirmed plan: what was and what is now, why, who, when. Each gives
 * the plan a new edition.
 */
@Component
class Decisions {

  private final PlanRecords plans;
  private final Amendments amendments;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Decisions(
      PlanRecords plans,
      Amendments amendments,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.plans = plans;
    this.amendments = amendments;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The plan, locked until the decision stands. */
  Plan confirmed(Actor actor, String number) {
    Plan plan = plans.managedBy(actor, number);
    if (plans.lock(plan.id()) != PlanStatus.CONFIRMED) {
      throw new Refusal(PlanReason.NOT_CONFIRMED);
    }
    return plan;
  }

  /**
   * @param was the item's fields by what people call them; empty for a new item
   * @param is the same afterwards
   */
  void record(
      Actor actor,
      Plan plan,
      int no,
      String subject,
      Map<String, String> was,
      Map<String, String> is,
      String reason) {
    Map<String, String> changed = new LinkedHashMap<>(is);
    changed
        .entrySet()
        .removeIf(field -> was.getOrDefault(field.getKey(), "").equals(field.getValue()));
    if (changed.isEmpty()) {
      throw new Refusal(PlanReason.NOTHING_CHANGED);
    }
    int edition = plans.nextEdition(plan.id());
    changed.forEach(
        (field, value) ->
            amendments.add(
                plan.id(),
                new AmendmentRecord(
                    edition,
                    no,
                    subject,
                    field,
                    was.getOrDefault(field, ""),
                    value,
                    reason,
                    actor.name(),
                    clock.instant())));
    audit.record(actor, "plans.amended", plan.number(), subject);
    events.publishEvent(new PlanEvent.Amended(plan.number(), edition));
  }

  static String reason(Typing typing, String field, String typed) {
    return typing.text(field, typed, 400, "请写明调整的理由，会和规划一起公开。");
  }

  static <T> @Nullable T required(Typing typing, @Nullable T value, String field) {
    if (value == null) {
      typing.error(field, "确认后的规划不能没有这一项。");
    }
    return value;
  }
}
