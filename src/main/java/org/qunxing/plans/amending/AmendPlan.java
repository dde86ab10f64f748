package org.qunxing.plans.amending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.plans.PlanEvent;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.content.AmendmentRecord;
import org.qunxing.plans.content.Amendments;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Indicators;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.Initiatives;
import org.qunxing.plans.content.Person;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.content.PlanStatus;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.PlanTasks;
import org.qunxing.plans.figures.TargetFigure;
import org.qunxing.plans.typing.DutyTyping;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.FigureTyping;
import org.qunxing.plans.typing.IndicatorForm;
import org.qunxing.plans.typing.InitiativeForm;
import org.qunxing.plans.typing.TaskForm;
import org.qunxing.plans.typing.Typed;
import org.qunxing.plans.typing.Typing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A recorded decision: what was and what is now, why, who, when. The plan gets a new edition. */
@Component
@Transactional
public class AmendPlan {

  private final PlanRecords plans;
  private final PlanContents contents;
  private final Initiatives initiatives;
  private final Indicators indicators;
  private final PlanTasks tasks;
  private final Amendments amendments;
  private final DutyTyping duties;
  private final MeasureCatalogue catalogue;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AmendPlan(
      PlanRecords plans,
      PlanContents contents,
      Initiatives initiatives,
      Indicators indicators,
      PlanTasks tasks,
      Amendments amendments,
      DutyTyping duties,
      MeasureCatalogue catalogue,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.plans = plans;
    this.contents = contents;
    this.initiatives = initiatives;
    this.indicators = indicators;
    this.tasks = tasks;
    this.amendments = amendments;
    this.duties = duties;
    this.catalogue = catalogue;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Edit indicator(Actor actor, String number, int no, IndicatorForm form, String reason) {
    Plan plan = confirmed(actor, number);
    Indicator before = contents.of(plan).indicator(no);
    Typing typing = new Typing();
    TargetFigure figure = FigureTyping.figure(typing, form);
    String why = reason(typing, reason);
    Optional<String> problem =
        form.expression().isBlank() ? Optional.empty() : catalogue.problemOf(form.expression());
    problem.ifPresent(what -> typing.error("expression", what));
    if (form.expression().isBlank() && form.uncountable().isBlank()) {
      typing.error("expression", "请选统计口径，或写明暂不能统计的原因。");
    }
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    Indicator after =
        before
            .corrected(figure, before.initiativeNo(), form.version(), actor.name())
            .bound(
                form.expression().isBlank() ? null : catalogue.read(form.expression()).toString(),
                form.expression().isBlank() ? form.uncountable().strip() : null);
    if (!indicators.save(plan.id(), after)) {
      return new Edit.Stale();
    }
    decide(
        actor,
        plan,
        no,
        before.figure().subject(),
        IndicatorForm.of(before),
        IndicatorForm.of(after),
        why);
    return new Edit.Saved(no);
  }

  Edit initiative(Actor actor, String number, int no, InitiativeForm form, String reason) {
    Plan plan = confirmed(actor, number);
    Initiative before = contents.of(plan).initiative(no);
    Typing typing = new Typing();
    Person owner =
        required(typing, duties.owner(typing, plan, form.owner(), before.owner()), "owner");
    String title = typing.text("title", form.title(), 120, "请填写举措名称。");
    LocalDate deadline = required(typing, typing.day("deadline", form.deadline()), "deadline");
    Initiative.Details details =
        new Initiative.Details(
            title,
            before.listNo(),
            before.lines(),
            form.units().strip(),
            owner,
            duties.lead(typing, plan, form.lead(), before.lead()),
            deadline);
    String why = reason(typing, reason);
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    Initiative after = before.with(details, form.version(), actor.name());
    if (!initiatives.save(plan.id(), after)) {
      return new Edit.Stale();
    }
    decide(actor, plan, no, before.title(), form(before), form(after), why);
    return new Edit.Saved(no);
  }

  Edit task(Actor actor, String number, int no, TaskForm form, String reason) {
    Plan plan = confirmed(actor, number);
    PlanTask before = contents.of(plan).task(no);
    Typing typing = new Typing();
    Person owner =
        required(typing, duties.owner(typing, plan, form.owner(), before.owner()), "owner");
    String title = typing.text("title", form.title(), 160, "请写明任务。");
    LocalDate deadline = required(typing, typing.day("deadline", form.deadline()), "deadline");
    String why = reason(typing, reason);
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    PlanTask after = before.with(title, owner, deadline, form.version(), actor.name());
    if (!tasks.save(plan.id(), after)) {
      return new Edit.Stale();
    }
    decide(actor, plan, no, before.title(), form(before), form(after), why);
    return new Edit.Saved(no);
  }

  private Plan confirmed(Actor actor, String number) {
    Plan plan = plans.managedBy(actor, number);
    if (plans.lock(plan.id()) != PlanStatus.CONFIRMED) {
      throw new Refusal(PlanReason.NOT_CONFIRMED);
    }
    return plan;
  }

  private void decide(
      Actor actor, Plan plan, int no, String subject, Typed before, Typed after, String reason) {
    Map<String, String> was = before.fields();
    Map<String, String> is = after.fields();
    if (was.equals(is)) {
      throw new Refusal(PlanReason.NOTHING_CHANGED);
    }
    int edition = plans.nextEdition(plan.id());
    is.forEach(
        (field, value) -> {
          String old = was.getOrDefault(field, "");
          if (!old.equals(value)) {
            amendments.add(
                plan.id(),
                new AmendmentRecord(
                    edition,
                    no,
                    subject,
                    field,
                    old,
                    value,
                    reason,
                    actor.name(),
                    clock.instant()));
          }
        });
    audit.record(actor, "plans.amended", plan.number(), subject);
    events.publishEvent(new PlanEvent.Amended(plan.number(), edition));
  }

  private static String reason(Typing typing, String typed) {
    return typing.text("reason", typed, 400, "请写明调整的理由，会和规划一起公开。");
  }

  private static <T> @Nullable T required(Typing typing, @Nullable T value, String field) {
    if (value == null) {
      typing.error(field, "确认后的规划不能没有这一项。");
    }
    return value;
  }

  private static InitiativeForm form(Initiative one) {
    return InitiativeForm.of(one, one.owner() == null ? "" : one.owner().name());
  }

  private static TaskForm form(PlanTask one) {
    return TaskForm.of(one, one.owner() == null ? "" : one.owner().name());
  }
}
