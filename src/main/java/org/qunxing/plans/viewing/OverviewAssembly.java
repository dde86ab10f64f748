package org.qunxing.plans.viewing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunxing.calendar.WorkingDays;
import org.qunxing.plans.PlanOverview;
import org.qunxing.plans.PlanOverview.Amendment;
import org.qunxing.plans.PlanOverview.Explanation;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.qunxing.plans.PlanOverview.InitiativeOverview;
import org.qunxing.plans.PlanOverview.ListOverview;
import org.qunxing.plans.PlanOverview.TaskOverview;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanList;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.TaskEntry;
import org.qunxing.plans.content.TaskState;
import org.qunxing.plans.counting.CountedIndicator;
import org.qunxing.plans.figures.Wording;
import org.qunxing.plans.lights.TaskLights;
import org.qunxing.plans.lights.Verdict;

/**
 * Everything of a plan on one day, loaded; makes the read-model of it.
 *
 * @param counted by indicator
 * @param explanations the latest by task
 */
record OverviewAssembly(
    PlanContent content,
    Map<Integer, CountedIndicator> counted,
    Map<Integer, TaskEntry> explanations,
    WorkingDays calendar,
    LocalDate today) {

  PlanOverview overview(List<Amendment> amendments) {
    Plan plan = content.plan();
    return new PlanOverview(
        plan.number(),
        plan.title(),
        plan.year(),
        plan.unit(),
        plan.unitName(),
        plan.edition(),
        today,
        content.lists().stream()
            .map(this::list)
            .filter(list -> !list.initiatives().isEmpty())
            .toList(),
        amendments);
  }

  private ListOverview list(PlanList list) {
    return new ListOverview(
        list.no(),
        list.name(),
        content.of(list).stream().filter(one -> !one.dropped()).map(this::initiative).toList());
  }

  private InitiativeOverview initiative(Initiative one) {
    return new InitiativeOverview(
        one.no(),
        one.label(),
        one.title(),
        one.body(),
        one.lines(),
        one.owner() == null ? null : one.owner().name(),
        one.lead() == null ? null : one.lead().name(),
        one.deadline(),
        content.of(one).stream().filter(Indicator::accepted).map(this::indicator).toList(),
        content.tasksOf(one).stream().map(this::task).toList());
  }

  private IndicatorOverview indicator(Indicator one) {
    CountedIndicator figures = java.util.Objects.requireNonNull(counted.get(one.no()));
    return new IndicatorOverview(
        one.no(),
        one.figure().subject(),
        one.quote(),
        Wording.target(one.figure()),
        one.figure().operator().symbol(),
        one.figure().value(),
        one.figure().upper(),
        one.figure().unit(),
        one.figure().percent(),
        figures.period().from(),
        figures.period().to(),
        one.expression(),
        figures.figure(),
        figures.lastYear(),
        figures.verdict().percentDone(),
        figures.verdict().met(),
        figures.verdict().light(),
        figures.verdict().why(),
        one.uncountable(),
        explanation(taskOf(one)),
        "/workbench/plans/" + content.plan().number() + "/indicators/" + one.no(),
        figures.factsLink());
  }

  private @Nullable PlanTask taskOf(Indicator one) {
    return content.tasks().stream()
        .filter(task -> task.indicatorNo() != null && task.indicatorNo() == one.no())
        .findFirst()
        .orElse(null);
  }

  private TaskOverview task(PlanTask one) {
    Verdict verdict = verdict(one);
    String number = content.plan().number() + "-" + one.no();
    return new TaskOverview(
        number,
        one.indicatorNo(),
        one.title(),
        one.owner() == null ? null : one.owner().name(),
        one.deadline(),
        one.state() == TaskState.DONE,
        verdict.light(),
        verdict.why(),
        explanation(one),
        "/workbench/tasks/" + number);
  }

  /** A task that stands for an indicator shines as the indicator does, until somebody closes it. */
  Verdict verdict(PlanTask one) {
    Verdict ofTask =
        TaskLights.of(
            one,
            today,
            one.deadline() == null ? 0 : calendar.workingDaysBetween(today, one.deadline()));
    CountedIndicator indicator = one.indicatorNo() == null ? null : counted.get(one.indicatorNo());
    return indicator != null && indicator.figure() != null && one.state() != TaskState.DONE
        ? indicator.verdict()
        : ofTask;
  }

  private @Nullable Explanation explanation(@Nullable PlanTask task) {
    TaskEntry entry = task == null ? null : explanations.get(task.no());
    return entry == null ? null : new Explanation(entry.words(), entry.byName(), entry.at());
  }
}
