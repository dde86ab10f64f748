package org.qunxing.plans.drafting;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Refusal;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.Initiatives;
import org.qunxing.plans.content.LeadUnit;
import org.qunxing.plans.content.Person;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanList;
import org.qunxing.plans.content.PlanLists;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.outline.LinesInText;
import org.qunxing.plans.typing.DutiesForm;
import org.qunxing.plans.typing.DutyTyping;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.InitiativeForm;
import org.qunxing.plans.typing.ListForm;
import org.qunxing.plans.typing.PlanForm;
import org.qunxing.plans.typing.Typing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a draft's title, lists and initiatives. */
@Component
@Transactional
class EditDraft {

  private final PlanRecords plans;
  private final PlanContents contents;
  private final PlanLists lists;
  private final Initiatives initiatives;
  private final DutyTyping duties;

  EditDraft(
      PlanRecords plans,
      PlanContents contents,
      PlanLists lists,
      Initiatives initiatives,
      DutyTyping duties) {
    this.plans = plans;
    this.contents = contents;
    this.lists = lists;
    this.initiatives = initiatives;
    this.duties = duties;
  }

  Edit rename(Actor actor, String number, PlanForm form) {
    Plan plan = draft(actor, number);
    Typing typing = new Typing();
    String title = typing.text("title", form.title(), 120, "请填写规划名称。");
    if (!form.year().strip().matches("20\\d\\d")) {
      typing.error("year", "年份应为四位数字，例如 2026。");
    }
    return typing.failed()
        ? new Edit.Invalid(typing.errors())
        : Edit.saved(
            plans.rename(plan.id(), form.version(), title, Integer.parseInt(form.year().strip())),
            0);
  }

  Edit addList(Actor actor, String number, ListForm form) {
    Plan plan = draft(actor, number);
    Typing typing = new Typing();
    String name = typing.text("name", form.name(), 60, "请填写清单名称。");
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    int no = plans.nextNo(plan.id());
    lists.add(plan.id(), new PlanList(no, no, name, 0));
    return new Edit.Saved(no);
  }

  Edit renameList(Actor actor, String number, int no, ListForm form) {
    Plan plan = draft(actor, number);
    contents.of(plan).list(no);
    Typing typing = new Typing();
    String name = typing.text("name", form.name(), 60, "请填写清单名称。");
    return typing.failed()
        ? new Edit.Invalid(typing.errors())
        : Edit.saved(lists.rename(plan.id(), no, form.version(), name), no);
  }

  void removeList(Actor actor, String number, int no) {
    Plan plan = draft(actor, number);
    contents.of(plan).list(no);
    if (!lists.removeEmpty(plan.id(), no)) {
      throw new Refusal(PlanReason.LIST_NOT_EMPTY);
    }
  }

  Edit addInitiative(Actor actor, String number, InitiativeForm form) {
    Plan plan = draft(actor, number);
    PlanList list = contents.of(plan).list(form.list());
    Typing typing = new Typing();
    String title = typing.text("title", form.title(), 120, "请填写举措名称。");
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    int no = plans.nextNo(plan.id());
    initiatives.add(
        plan.id(), Initiative.typed(no, list.no(), title, LinesInText.of(title), actor.name()));
    return new Edit.Saved(no);
  }

  Edit change(Actor actor, String number, int no, InitiativeForm form) {
    Plan plan = draft(actor, number);
    PlanContent content = contents.of(plan);
    Initiative before = content.initiative(no);
    Typing typing = new Typing();
    Person owner = duties.owner(typing, plan, form.owner(), before.owner());
    LeadUnit lead = duties.lead(typing, plan, form.lead(), before.lead());
    String title = typing.text("title", form.title(), 120, "请填写举措名称。");
    LocalDate deadline = typing.day("deadline", form.deadline());
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    Initiative.Details details =
        new Initiative.Details(
            title,
            content.list(form.list()).no(),
            lines(form),
            form.units().strip(),
            owner,
            lead,
            deadline);
    return Edit.saved(
        initiatives.save(plan.id(), before.with(details, form.version(), actor.name())), no);
  }

  /** Leaves an initiative out of the plan, or takes it in again. */
  Edit drop(Actor actor, String number, int no, int version, boolean dropped) {
    Plan plan = draft(actor, number);
    Initiative before = contents.of(plan).initiative(no);
    return Edit.saved(
        initiatives.save(plan.id(), before.dropped(dropped, version, actor.name())), no);
  }

  /** Gives everything that has none yet this owner, lead unit and deadline. */
  Edit fillIn(Actor actor, String number, DutiesForm form) {
    Plan plan = draft(actor, number);
    Typing typing = new Typing();
    Person owner = duties.owner(typing, plan, form.owner(), null);
    LeadUnit lead = duties.lead(typing, plan, form.lead(), null);
    LocalDate deadline = typing.day("deadline", form.deadline());
    if (typing.failed()) {
      return new Edit.Invalid(typing.errors());
    }
    List<Initiative> living =
        contents.of(plan).living().stream()
            .filter(one -> form.list() == null || one.listNo() == form.list())
            .toList();
    for (Initiative one : living) {
      initiatives.save(plan.id(), one.filled(owner, lead, deadline, actor.name()));
    }
    return new Edit.Saved(0);
  }

  void discard(Actor actor, String number) {
    plans.discard(draft(actor, number).id());
  }

  private Plan draft(Actor actor, String number) {
    return DraftLock.of(plans, actor, number);
  }

  private static Set<Line> lines(InitiativeForm form) {
    EnumSet<Line> lines = EnumSet.noneOf(Line.class);
    Objects.requireNonNullElse(form.lines(), List.<String>of())
        .forEach(name -> lines.add(Line.valueOf(name)));
    return lines;
  }
}
