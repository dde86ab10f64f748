package org.qunxing.plans.amending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.content.Amendments;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.Person;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.typing.Duties;
import org.qunxing.plans.typing.IndicatorForm;
import org.qunxing.plans.typing.InitiativeForm;
import org.qunxing.plans.typing.TaskForm;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the amendment pages show. */
@Component
@Transactional(readOnly = true)
class AmendmentRegister {

  private final PlanRecords plans;
  private final PlanContents contents;
  private final Amendments amendments;
  private final Duties duties;

  AmendmentRegister(
      PlanRecords plans, PlanContents contents, Amendments amendments, Duties duties) {
    this.plans = plans;
    this.contents = contents;
    this.amendments = amendments;
    this.duties = duties;
  }

  AmendmentsPage all(Actor actor, String number) {
    Plan plan = plans.visibleTo(actor, number).orElseThrow(() -> new NotFound("plan " + number));
    return new AmendmentsPage(number, plan.title(), amendments.of(plan.id()));
  }

  AmendPage indicator(Actor actor, String number, int no) {
    PlanContent content = confirmed(actor, number);
    Indicator one = content.accepted(no);
    return page(
        content.plan(),
        one.figure().subject(),
        "/indicators/" + no + "/amendment",
        IndicatorForm.of(one),
        null,
        null);
  }

  AmendPage newIndicator(Actor actor, String number, int initiative) {
    PlanContent content = confirmed(actor, number);
    Initiative one = content.initiative(initiative);
    return page(
        content.plan(),
        "给“%s”补充指标".formatted(one.title()),
        "/initiatives/" + initiative + "/indicators",
        IndicatorForm.empty(initiative),
        null,
        null);
  }

  AmendPage initiative(Actor actor, String number, int no) {
    PlanContent content = confirmed(actor, number);
    Initiative one = content.initiative(no);
    InitiativeForm form = InitiativeForm.of(one, name(one.owner()));
    return page(content.plan(), one.title(), "/initiatives/" + no + "/amendment", null, form, null);
  }

  AmendPage task(Actor actor, String number, int no) {
    PlanContent content = confirmed(actor, number);
    PlanTask one = content.task(no);
    return page(
        content.plan(),
        one.title(),
        "/tasks/" + no + "/amendment",
        null,
        null,
        TaskForm.of(one, name(one.owner())));
  }

  private PlanContent confirmed(Actor actor, String number) {
    Plan plan = plans.managedBy(actor, number);
    if (!plan.isConfirmed()) {
      throw new Refusal(PlanReason.NOT_CONFIRMED);
    }
    return contents.of(plan);
  }

  private AmendPage page(
      Plan plan,
      String subject,
      String path,
      @Nullable IndicatorForm indicator,
      @Nullable InitiativeForm initiative,
      @Nullable TaskForm task) {
    UnitPath unit = plan.unit();
    return new AmendPage(
        plan.number(),
        plan.title(),
        subject,
        "/workbench/plans/" + plan.number() + path,
        indicator,
        initiative,
        task,
        "",
        "",
        FormErrors.NONE,
        false,
        List.copyOf(duties.people(unit).labels().keySet()),
        duties.unitNames(unit));
  }

  private static String name(@Nullable Person person) {
    return person == null ? "" : person.name();
  }
}
