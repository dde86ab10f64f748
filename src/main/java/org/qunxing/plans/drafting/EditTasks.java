package org.qunxing.plans.drafting;

import java.time.LocalDate;
import org.qunxing.kernel.Actor;
import org.qunxing.plans.content.Person;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.PlanTasks;
import org.qunxing.plans.typing.DutyTyping;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.TaskForm;
import org.qunxing.plans.typing.Typing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, corrects and removes the key tasks of a draft. */
@Component
@Transactional
class EditTasks {

  private final PlanRecords plans;
  private final PlanContents contents;
  private final PlanTasks tasks;
  private final DutyTyping duties;

  EditTasks(PlanRecords plans, PlanContents contents, PlanTasks tasks, DutyTyping duties) {
    this.plans = plans;
    this.contents = contents;
    this.tasks = tasks;
    this.duties = duties;
  }

  Edit add(Actor actor, String number, TaskForm form) {
    Plan plan = DraftLock.of(plans, actor, number);
    int initiative = contents.of(plan).initiative(form.initiative()).no();
    Typing typing = new Typing();
    String title = typing.text("title", form.title(), 120, "请写明任务。");
    Person owner = duties.owner(typing, plan, form.owner(), null);
    LocalDate deadline = typing.day("deadline", form.deadline());
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    int no = plans.nextNo(plan.id());
    tasks.add(plan.id(), PlanTask.open(no, initiative, null, title, owner, deadline, actor.name()));
    return new Edit.Saved(no);
  }

  Edit change(Actor actor, String number, int no, TaskForm form) {
    Plan plan = DraftLock.of(plans, actor, number);
    PlanTask before = contents.of(plan).task(no);
    Typing typing = new Typing();
    String title = typing.text("title", form.title(), 120, "请写明任务。");
    Person owner = duties.owner(typing, plan, form.owner(), before.owner());
    LocalDate deadline = typing.day("deadline", form.deadline());
    return typing.failed()
        ? new Edit.Invalid(typing.errors())
        : Edit.saved(
            tasks.save(
                plan.id(), before.with(title, owner, deadline, form.version(), actor.name())),
            no);
  }

  void remove(Actor actor, String number, int no) {
    Plan plan = DraftLock.of(plans, actor, number);
    tasks.remove(plan.id(), contents.of(plan).task(no).no());
  }
}
