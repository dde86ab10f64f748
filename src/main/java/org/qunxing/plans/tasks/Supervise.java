package org.qunxing.plans.tasks;

import static org.qunxing.plans.content.TaskEntry.Kind.CLOSED;
import static org.qunxing.plans.content.TaskEntry.Kind.EXPLAINED;
import static org.qunxing.plans.content.TaskEntry.Kind.INSTRUCTED;
import static org.qunxing.plans.content.TaskEntry.Kind.REACHED;
import static org.qunxing.plans.content.TaskEntry.Kind.REPLIED;
import static org.qunxing.plans.content.TaskEntry.Kind.REPORTED;
import static org.qunxing.plans.content.TaskEntry.Kind.RETURNED;
import static org.qunxing.plans.content.TaskEntry.Kind.URGED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qunxing.calendar.Calendar;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.PlanTasks;
import org.qunxing.plans.content.TaskEntries;
import org.qunxing.plans.content.TaskEntry;
import org.qunxing.plans.counting.CountedIndicator;
import org.qunxing.plans.counting.Counting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do about a task. Each deed is one line of its timeline. */
@Component
@Transactional
public class Supervise {

  private final TaskLookUp tasks;
  private final PlanTasks stored;
  private final TaskEntries entries;
  private final Counting counting;
  private final Calendar calendar;
  private final TaskNews news;
  private final Clock clock;

  Supervise(
      TaskLookUp tasks,
      PlanTasks stored,
      TaskEntries entries,
      Counting counting,
      Calendar calendar,
      TaskNews news,
      Clock clock) {
    this.tasks = tasks;
    this.stored = stored;
    this.entries = entries;
    this.counting = counting;
    this.calendar = calendar;
    this.news = news;
    this.clock = clock;
  }

  /** 催办: the supervisor reminds the owner. */
  public void urge(Actor actor, TaskNumber number, String words) {
    SupervisedTask task = supervised(actor, number);
    save(task, task.task().urge(today(), calendar.workingDays(), actor.name()));
    note(actor, task, URGED, words);
    news.toOwner(task, "催办：" + task.task().title(), words, "urged:" + today());
  }

  /** 说明: the owner says how it stands and why. */
  public void explain(Actor actor, TaskNumber number, String words) {
    SupervisedTask task = owned(actor, number);
    task.task().requireOpen();
    note(actor, task, EXPLAINED, words);
  }

  /** 批示: a leader says what to do. */
  public void instruct(Actor actor, TaskNumber number, String words) {
    SupervisedTask task = tasks.visibleTo(actor, number);
    if (!task.instructable(actor)) {
      throw new NotFound("task " + number);
    }
    note(actor, task, INSTRUCTED, words);
    news.toOwner(task, "领导批示：" + task.task().title(), words, "instructed:" + clock.instant());
  }

  /** 回复: the owner answers the instruction. */
  public void reply(Actor actor, TaskNumber number, String words) {
    SupervisedTask task = owned(actor, number);
    TaskEntry instruction =
        task.entries().reversed().stream()
            .filter(entry -> entry.kind() == INSTRUCTED)
            .findFirst()
            .orElseThrow(() -> new Refusal(PlanReason.NOT_INSTRUCTED));
    note(actor, task, REPLIED, words);
    news.to(
        instruction.byId(),
        task,
        "批示有了回复：" + task.task().title(),
        words,
        "replied:" + clock.instant());
  }

  /** 报办结: the owner says that it is done. */
  public void report(Actor actor, TaskNumber number, String words) {
    SupervisedTask task = owned(actor, number);
    save(task, task.task().report(today(), actor.name()));
    note(actor, task, REPORTED, words);
  }

  /** 退回: it is not done yet. */
  public void giveBack(Actor actor, TaskNumber number, String words) {
    SupervisedTask task = supervised(actor, number);
    save(task, task.task().giveBack(actor.name()));
    note(actor, task, RETURNED, words);
    news.toOwner(task, "办结被退回：" + task.task().title(), words, "returned:" + clock.instant());
  }

  /** 办结 by the supervisor's decision. */
  public void close(Actor actor, TaskNumber number, String words) {
    SupervisedTask task = supervised(actor, number);
    save(task, task.task().close(today(), actor.name()));
    note(actor, task, CLOSED, words);
  }

  /** 办结 because the records say that the target is reached. */
  public void closeByRecords(Actor actor, TaskNumber number) {
    SupervisedTask task = supervised(actor, number);
    Integer indicator = task.task().indicatorNo();
    if (indicator == null || !figures(task, task.content().indicator(indicator)).verdict().met()) {
      throw new Refusal(PlanReason.NOT_REACHED);
    }
    save(task, task.task().close(today(), actor.name()));
    note(actor, task, REACHED, "平台记录显示已达到目标。");
  }

  private CountedIndicator figures(SupervisedTask task, Indicator indicator) {
    return counting.count(task.plan(), List.of(indicator), today()).getFirst();
  }

  private SupervisedTask supervised(Actor actor, TaskNumber number) {
    SupervisedTask task = tasks.visibleTo(actor, number);
    if (!task.supervised(actor)) {
      throw new NotFound("task " + number);
    }
    return task;
  }

  private SupervisedTask owned(Actor actor, TaskNumber number) {
    SupervisedTask task = tasks.visibleTo(actor, number);
    if (!task.owned(actor)) {
      throw new Refusal(PlanReason.NOT_THE_OWNER);
    }
    return task;
  }

  private void save(SupervisedTask task, PlanTask changed) {
    if (!stored.save(task.plan().id(), changed)) {
      throw new Refusal(PlanReason.CHANGED_MEANWHILE);
    }
  }

  private void note(Actor actor, SupervisedTask task, TaskEntry.Kind kind, String words) {
    entries.add(
        task.plan().id(),
        new TaskEntry(
            task.task().no(), kind, words, actor.accountId(), actor.name(), clock.instant()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
