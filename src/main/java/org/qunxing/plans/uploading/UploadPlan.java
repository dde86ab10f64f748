package org.qunxing.plans.uploading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.organisations.Unit;
import org.qunxing.planreader.PlanReader;
import org.qunxing.planreader.Target;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Indicators;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.Initiatives;
import org.qunxing.plans.content.Person;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanList;
import org.qunxing.plans.content.PlanLists;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.content.PlanStatus;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.PlanTasks;
import org.qunxing.plans.figures.TargetFigure;
import org.qunxing.plans.outline.DraftOutline;
import org.qunxing.plans.outline.DraftOutline.DraftInitiative;
import org.qunxing.plans.outline.DraftOutline.DraftList;
import org.qunxing.plans.outline.DraftOutline.Duty;
import org.qunxing.plans.outline.LinesInText;
import org.qunxing.plans.outline.PlanDraftFromOutline;
import org.qunxing.plans.outline.SubjectInContext;
import org.qunxing.plans.typing.Duties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a plan's text and keeps what was found as a draft, with the whole text. */
@Component
@Transactional
public class UploadPlan {

  private static final int LONGEST_TITLE = 120;

  private final PlanRecords plans;
  private final PlanLists lists;
  private final Initiatives initiatives;
  private final Indicators indicators;
  private final PlanTasks tasks;
  private final Duties duties;
  private final Audit audit;
  private final Clock clock;

  UploadPlan(
      PlanRecords plans,
      PlanLists lists,
      Initiatives initiatives,
      Indicators indicators,
      PlanTasks tasks,
      Duties duties,
      Audit audit,
      Clock clock) {
    this.plans = plans;
    this.lists = lists;
    this.initiatives = initiatives;
    this.indicators = indicators;
    this.tasks = tasks;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param sourceName the file's name as the person named it
   * @param year null to take the one that the text names, else the present one
   */
  public Plan upload(
      Actor actor, Unit unit, String text, String sourceName, @Nullable Integer year) {
    if (!actor.may(Permission.MANAGE_PLANS, unit.path())) {
      throw new NotFound("unit " + unit.code());
    }
    DraftOutline outline = PlanDraftFromOutline.of(PlanReader.read(text), text);
    Plan plan = plan(actor, unit, sourceName, outline, year(outline, year));
    plans.add(plan, text);
    Keeping keeping = new Keeping(plan, text, new AtomicInteger(), duties.people(plan.unit()));
    outline.lists().forEach(list -> add(keeping, list));
    plans.raiseLastNo(plan.id(), keeping.numbers().get());
    audit.record(actor, "plans.uploaded", plan.number(), sourceName);
    return plan;
  }

  private int year(DraftOutline outline, @Nullable Integer typed) {
    if (typed != null) {
      return typed;
    }
    return outline.year() == null ? LocalDate.now(clock).getYear() : outline.year();
  }

  private Plan plan(Actor actor, Unit unit, String sourceName, DraftOutline outline, int year) {
    String title =
        outline.title().isBlank() ? unit.name() + year + "年工作计划" : outline.title().strip();
    return new Plan(
        Ids.newId(),
        plans.newNumber(year),
        unit.path(),
        unit.name(),
        year,
        title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE),
        PlanStatus.DRAFT,
        0,
        0,
        sourceName,
        actor.name(),
        clock.instant(),
        null,
        null);
  }

  /** What is needed all the way down: the plan, the numbering, the people its text may name. */
  private record Keeping(Plan plan, String text, AtomicInteger numbers, Duties.People people) {

    int next() {
      return numbers.incrementAndGet();
    }

    @Nullable Person person(Duty duty) {
      return duty.person() == null ? null : people.person(duty.person()).orElse(null);
    }
  }

  private void add(Keeping keeping, DraftList list) {
    int no = keeping.next();
    lists.add(keeping.plan().id(), new PlanList(no, no, list.name(), 0));
    list.initiatives().forEach(initiative -> add(keeping, no, initiative));
  }

  private void add(Keeping keeping, int list, DraftInitiative found) {
    Plan plan = keeping.plan();
    int no = keeping.next();
    initiatives.add(
        plan.id(),
        new Initiative(
            no,
            list,
            no,
            found.label(),
            found.title(),
            found.body(),
            found.start(),
            found.end(),
            found.dropped(),
            LinesInText.of(found.title() + found.body()),
            "",
            keeping.person(found.duty()),
            found.duty().unit() == null
                ? null
                : duties.lead(plan.unit(), found.duty().unit()).orElse(null),
            found.duty().deadline(),
            0,
            plan.uploadedBy()));
    found.targets().forEach(target -> add(keeping, no, found.title(), target));
    found.tasks().forEach(task -> add(keeping, no, task));
  }

  private void add(Keeping keeping, int initiative, String title, Target target) {
    indicators.add(
        keeping.plan().id(),
        new Indicator(
            keeping.next(),
            initiative,
            Indicator.Origin.READ,
            Indicator.State.FOUND,
            null,
            target.quote(),
            target.start(),
            target.end(),
            TargetFigure.of(target).about(SubjectInContext.of(target, keeping.text(), title)),
            target.status(),
            null,
            null,
            0,
            keeping.plan().uploadedBy()));
  }

  private void add(Keeping keeping, int initiative, DraftOutline.KeyTask task) {
    tasks.add(
        keeping.plan().id(),
        PlanTask.open(
            keeping.next(),
            initiative,
            null,
            task.title(),
            keeping.person(task.duty()),
            task.duty().deadline(),
            keeping.plan().uploadedBy()));
  }
}
