package org.qunxing.plans.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.plans.Light;
import org.qunxing.plans.PlanOverview;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.qunxing.plans.PlanOverview.InitiativeOverview;
import org.qunxing.plans.PlanOverview.TaskOverview;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.PlanTasks;
import org.qunxing.plans.content.TaskState;
import org.qunxing.plans.tasks.TasksPage.Row;
import org.qunxing.plans.viewing.OverviewReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of tasks show. */
@Component
@Transactional(readOnly = true)
class TaskRegister {

  private static final Comparator<Row> PRESSING =
      Comparator.comparing((Row row) -> row.task().done())
          .thenComparing(row -> row.task().light(), Comparator.comparing(TaskRegister::urgency))
          .thenComparing(
              row -> row.task().deadline(), Comparator.nullsLast(Comparator.naturalOrder()));

  private final PlanRecords plans;
  private final PlanTasks stored;
  private final TaskLookUp tasks;
  private final OverviewReader overviews;
  private final Clock clock;

  TaskRegister(
      PlanRecords plans,
      PlanTasks stored,
      TaskLookUp tasks,
      OverviewReader overviews,
      Clock clock) {
    this.plans = plans;
    this.stored = stored;
    this.tasks = tasks;
    this.overviews = overviews;
    this.clock = clock;
  }

  TasksPage list(Actor actor, String view) {
    List<Row> mine = new ArrayList<>();
    List<Row> all = new ArrayList<>();
    for (Plan plan : plans.visibleTo(actor).stream().filter(Plan::isConfirmed).toList()) {
      List<Integer> own = owned(actor, plan);
      boolean inScope = actor.may(Permission.VIEW_PLANS, plan.unit());
      for (Row row : rows(overviews.of(plan))) {
        boolean isMine = own.contains(TaskNumber.parse(row.task().number()).no());
        if (isMine) {
          mine.add(row);
        }
        if (isMine || inScope) {
          all.add(row);
        }
      }
    }
    List<Row> overdue = all.stream().filter(this::overdue).toList();
    List<Row> chosen = view.equals("mine") ? mine : view.equals("overdue") ? overdue : all;
    return new TasksPage(
        view,
        actor.may(Permission.SUPERVISE_TASKS) || actor.may(Permission.INSTRUCT),
        mine.size(),
        overdue.size(),
        all.size(),
        chosen.stream().sorted(PRESSING).toList());
  }

  TaskPage page(Actor actor, String number) {
    SupervisedTask task = tasks.visibleTo(actor, TaskNumber.parse(number));
    Row row =
        rows(overviews.of(task.plan())).stream()
            .filter(one -> one.task().number().equals(number))
            .findFirst()
            .orElseThrow(() -> new NotFound("task " + number));
    IndicatorOverview indicator = indicator(task);
    return new TaskPage(
        number,
        task.plan().number(),
        task.plan().title(),
        row.initiative(),
        task.task().title(),
        task.task().state().label(),
        row.task().owner(),
        row.task().deadline(),
        row.task().light(),
        row.task().why(),
        indicator == null ? null : indicator.link(),
        indicator != null && indicator.met(),
        task.entries().reversed(),
        may(actor, task),
        null);
  }

  private @Nullable IndicatorOverview indicator(SupervisedTask task) {
    Integer no = task.task().indicatorNo();
    return no == null
        ? null
        : overviews
            .of(task.plan())
            .indicators()
            .filter(one -> one.no() == no)
            .findFirst()
            .orElse(null);
  }

  private static TaskPage.May may(Actor actor, SupervisedTask task) {
    boolean open = task.open();
    boolean reported = task.task().state() == TaskState.REPORTED;
    boolean owner = task.owned(actor);
    boolean supervisor = task.supervised(actor);
    return new TaskPage.May(
        open && supervisor,
        open && owner,
        task.instructable(actor),
        owner && task.instructed(),
        open && owner && !reported,
        reported && supervisor,
        open && supervisor,
        actor.may(Permission.MANAGE_PLANS, task.plan().unit()));
  }

  private List<Integer> owned(Actor actor, Plan plan) {
    return stored.of(plan.id()).stream()
        .filter(task -> task.ownedBy(actor.accountId()))
        .map(PlanTask::no)
        .toList();
  }

  private boolean overdue(Row row) {
    LocalDate deadline = row.task().deadline();
    return !row.task().done() && deadline != null && deadline.isBefore(LocalDate.now(clock));
  }

  private static List<Row> rows(PlanOverview plan) {
    return plan.lists().stream()
        .flatMap(list -> list.initiatives().stream())
        .flatMap(initiative -> initiative.tasks().stream().map(task -> row(plan, initiative, task)))
        .toList();
  }

  private static Row row(PlanOverview plan, InitiativeOverview initiative, TaskOverview task) {
    return new Row(plan.title(), initiative.title(), task);
  }

  private static int urgency(Light light) {
    return switch (light) {
      case RED -> 0;
      case AMBER -> 1;
      case NONE -> 2;
      case GREEN -> 3;
    };
  }
}
