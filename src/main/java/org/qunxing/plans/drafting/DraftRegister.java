package org.qunxing.plans.drafting;

import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.counting.Counting;
import org.qunxing.plans.counting.MeasureSuggestions;
import org.qunxing.plans.typing.Duties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the draft page shows. */
@Component
@Transactional(readOnly = true)
class DraftRegister {

  private final PlanRecords plans;
  private final PlanContents contents;
  private final Duties duties;
  private final MeasureCatalogue catalogue;
  private final Counting counting;

  DraftRegister(
      PlanRecords plans,
      PlanContents contents,
      Duties duties,
      MeasureCatalogue catalogue,
      Counting counting) {
    this.plans = plans;
    this.contents = contents;
    this.duties = duties;
    this.catalogue = catalogue;
    this.counting = counting;
  }

  DraftPage page(Actor actor, String number, Attempt attempt) {
    Plan plan = plans.managedBy(actor, number);
    if (!plan.isDraft()) {
      throw new Refusal(PlanReason.NOT_A_DRAFT);
    }
    FigureNow figures = new FigureNow(counting, catalogue, plan);
    DraftAssembly assembly =
        new DraftAssembly(
            contents.of(plan),
            duties.people(plan.unit()),
            new MeasureSuggestions(catalogue.all()),
            figures,
            attempt);
    List<String> units = duties.unitNames(plan.unit());
    return assembly.page(plans.sourceText(plan.id()), units, figures.everything());
  }

  /** What an expression comes to in the plan's year, or what is wrong with it. */
  String preview(Actor actor, String number, String expression) {
    Plan plan = plans.managedBy(actor, number);
    if (expression.isBlank()) {
      return "";
    }
    return catalogue
        .problemOf(expression)
        .orElseGet(() -> new FigureNow(counting, catalogue, plan).of(expression));
  }
}
