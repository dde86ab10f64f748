package org.qunxing.plans.amending;

import java.time.LocalDate;
import org.qunxing.kernel.Actor;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.Initiatives;
import org.qunxing.plans.content.Person;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.PlanTasks;
import org.qunxing.plans.typing.DutyTyping;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.InitiativeForm;
import org.qunxing.plans.typing.TaskForm;
import org.qunxing.plans.typing.Typing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes initiatives and tasks of a confirmed plan, each by a recorded decision. */
@Component
@Transactional
class AmendPlan {

  private final Decisions decisions;
  private final PlanContents contents;
  private final Initiatives initiatives;
  private final PlanTasks tasks;
  private final DutyTyping duties;

  AmendPlan(
      Decisions decisions,
      PlanContents contents,
      Initiatives initiatives,
      PlanTasks tasks,
      DutyTyping duties) {
    this.decisions = decisions;
    this.contents = contents;
    this.initiatives = initiatives;
    this.tasks = tasks;
    this.duties = duties;
  }

  Edit initiative(Actor actor, String number, int no, InitiativeForm form, String reason) {
    Plan plan = decisions.confirmed(actor, number);
    Initiative before = contents.of(plan).initiative(no);
    Typing typing = new Typing();
    Person owner =
        Decisions.required(
            typing, duties.owner(typing, plan, form.owner(), before.owner()), "owner");
    String title = typing.text("title", form.title(), 120, "请填写举措名称。");
    LocalDate deadline =
        Decisions.required(typing, typing.day("deadline", form.deadline()), "deadline");
    Initiative.Details details =
        new Initiative.Details(
            title,
            before.listNo(),
            before.lines(),
            form.units().strip(),
            owner,
            duties.lead(typing, plan, form.lead(), before.lead()),
            deadline);
    String why = Decisions.reason(typing, "reason", reason);
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    Initiative after = before.with(details, form.version(), actor.name());
    if (!initiatives.save(plan.id(), after)) {
      return new Edit.Stale();
    }
    decisions.record(
        actor, plan, no, before.title(), form(before).fields(), form(after).fields(), why);
    return new Edit.Saved(no);
  }

  Edit task(Actor actor, String number, int no, TaskForm form, String reason) {
    Plan plan = decisions.confirmed(actor, number);
    PlanTask before = contents.of(plan).task(no);
    Typing typing = new Typing();
    Person owner =
        Decisions.required(
            typing, duties.owner(typing, plan, form.owner(), before.owner()), "owner");
    String title = typing.text("title", form.title(), 160, "请写明任务。");
    LocalDate deadline =
        Decisions.required(typing, typing.day("deadline", form.deadline()), "deadline");
    String why = Decisions.reason(typing, "reason", reason);
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    PlanTask after = before.with(title, owner, deadline, form.version(), actor.name());
    if (!tasks.save(plan.id(), after)) {
      return new Edit.Stale();
    }
    decisions.record(
        actor, plan, no, before.title(), form(before).fields(), form(after).fields(), why);
    return new Edit.Saved(no);
  }

  private static InitiativeForm form(Initiative one) {
    return InitiativeForm.of(one, one.owner() == null ? "" : one.owner().name());
  }

  private static TaskForm form(PlanTask one) {
    return TaskForm.of(one, one.owner() == null ? "" : one.owner().name());
  }
}
