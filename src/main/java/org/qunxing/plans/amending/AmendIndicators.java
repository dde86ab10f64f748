package org.qunxing.plans.amending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Indicators;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.PlanTasks;
import org.qunxing.plans.content.TaskEntries;
import org.qunxing.plans.content.TaskEntry;
import org.qunxing.plans.content.TaskState;
import org.qunxing.plans.figures.TargetFigure;
import org.qunxing.plans.figures.Wording;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.FigureTyping;
import org.qunxing.plans.typing.IndicatorForm;
import org.qunxing.plans.typing.Typing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes, adds and withdraws targets of a confirmed plan, each by a recorded decision. */
@Component
@Transactional
class AmendIndicators {

  private final Decisions decisions;
  private final PlanRecords plans;
  private final PlanContents contents;
  private final Indicators indicators;
  private final PlanTasks tasks;
  private final TaskEntries entries;
  private final MeasureCatalogue catalogue;
  private final Clock clock;

  AmendIndicators(
      Decisions decisions,
      PlanRecords plans,
      PlanContents contents,
      Indicators indicators,
      PlanTasks tasks,
      TaskEntries entries,
      MeasureCatalogue catalogue,
      Clock clock) {
    this.decisions = decisions;
    this.plans = plans;
    this.contents = contents;
    this.indicators = indicators;
    this.tasks = tasks;
    this.entries = entries;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  Edit change(Actor actor, String number, int no, IndicatorForm form, String reason) {
    Plan plan = decisions.confirmed(actor, number);
    Indicator before = contents.of(plan).accepted(no);
    Typing typing = new Typing();
    TargetFigure figure = figure(typing, form);
    String why = Decisions.reason(typing, "reason", reason);
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    Indicator after =
        bound(before.corrected(figure, before.initiativeNo(), form.version(), actor.name()), form);
    if (!indicators.save(plan.id(), after)) {
      return new Edit.Stale();
    }
    decisions.record(
        actor,
        plan,
        no,
        before.figure().subject(),
        IndicatorForm.of(before).fields(),
        IndicatorForm.of(after).fields(),
        why);
    return new Edit.Saved(no);
  }

  /** A further target of an initiative, with the task to reach it. */
  Edit add(Actor actor, String number, int initiativeNo, IndicatorForm form, String reason) {
    Plan plan = decisions.confirmed(actor, number);
    Initiative initiative = living(contents.of(plan).initiative(initiativeNo));
    Typing typing = new Typing();
    TargetFigure figure = figure(typing, form);
    String why = Decisions.reason(typing, "reason", reason);
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    Indicator added =
        bound(Indicator.typed(plans.nextNo(plan.id()), initiativeNo, figure, actor.name()), form);
    indicators.add(plan.id(), added);
    tasks.add(
        plan.id(), PlanTask.reaching(plans.nextNo(plan.id()), initiative, added, actor.name()));
    decisions.record(
        actor, plan, added.no(), figure.subject(), Map.of(), IndicatorForm.of(added).fields(), why);
    return new Edit.Saved(added.no());
  }

  /** The plan promises this no longer. What was recorded about it stays, and its task is closed. */
  Edit withdraw(Actor actor, String number, int no, int version, String reason) {
    Plan plan = decisions.confirmed(actor, number);
    PlanContent content = contents.of(plan);
    Indicator before = content.accepted(no);
    Typing typing = new Typing();
    String why = Decisions.reason(typing, "withdrawal", reason);
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    Indicator after = before.decided(Indicator.State.REJECTED, null, version, actor.name());
    if (!indicators.save(plan.id(), after)) {
      return new Edit.Stale();
    }
    content.tasks().stream()
        .filter(task -> Integer.valueOf(no).equals(task.indicatorNo()))
        .filter(task -> task.state() != TaskState.DONE)
        .forEach(task -> close(actor, plan, task, why));
    decisions.record(
        actor,
        plan,
        no,
        before.figure().subject(),
        Map.of("指标", Wording.target(before.figure())),
        Map.of("指标", "取消"),
        why);
    return new Edit.Saved(no);
  }

  private void close(Actor actor, Plan plan, PlanTask task, String why) {
    tasks.save(plan.id(), task.close(LocalDate.now(clock), actor.name()));
    entries.add(
        plan.id(),
        new TaskEntry(
            task.no(),
            TaskEntry.Kind.CLOSED,
            "指标取消：" + why,
            actor.accountId(),
            actor.name(),
            clock.instant()));
  }

  private TargetFigure figure(Typing typing, IndicatorForm form) {
    TargetFigure figure = FigureTyping.figure(typing, form);
    Optional<String> problem =
        form.expression().isBlank() ? Optional.empty() : catalogue.problemOf(form.expression());
    problem.ifPresent(what -> typing.error("expression", what));
    if (form.expression().isBlank() && form.uncountable().isBlank()) {
      typing.error("expression", "请选统计口径，或写明暂不能统计的原因。");
    }
    return figure;
  }

  private Indicator bound(Indicator indicator, IndicatorForm form) {
    return form.expression().isBlank()
        ? indicator.bound(null, form.uncountable().strip())
        : indicator.bound(catalogue.read(form.expression()).toString(), null);
  }

  private static Initiative living(Initiative initiative) {
    if (initiative.dropped()) {
      throw new NotFound("initiative " + initiative.no());
    }
    return initiative;
  }
}
