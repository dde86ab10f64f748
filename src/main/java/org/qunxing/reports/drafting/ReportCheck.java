package org.qunxing.reports.drafting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.measures.Figure;
import org.qunxing.measures.Reconciliation;
import org.qunxing.plans.PlanOverview;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.qunxing.plans.Plans;
import org.qunxing.reports.ReportReason;
import org.springframework.stereotype.Component;

/** A report refuses to print a figure that its records do not bear out. */
@Component
public class ReportCheck {

  private final Plans plans;
  private final Reconciliation reconciliation;

  ReportCheck(Plans plans, Reconciliation reconciliation) {
    this.plans = plans;
    this.reconciliation = reconciliation;
  }

  /**
   * Refuses unless the units' shares of each figure come to the figure, rollups agree with facts,
   * and every figure is still what it was.
   */
  public void mustHold(Actor actor, Report report, List<ByUnit> byUnit) {
    byUnit.forEach(ReportCheck::mustAddUp);
    Reconciliation.Result result = reconciliation.run();
    if (!result.agrees()) {
      throw new Refusal(
          ReportReason.FIGURES_DO_NOT_RECONCILE,
          Objects.requireNonNullElse(result.example(), result.differences() + " 处"));
    }
    changedFigure(actor, report)
        .ifPresent(
            changed -> {
              throw changed;
            });
  }

  private static void mustAddUp(ByUnit one) {
    one.breakdown()
        .wrongSum()
        .ifPresent(
            sum -> {
              Figure total = one.breakdown().total();
              throw new Refusal(
                  ReportReason.PARTS_DO_NOT_ADD_UP,
                  one.figure().subject(),
                  new Figure(sum, total.unit(), total.asOf()).displayWithUnit(),
                  total.displayWithUnit());
            });
  }

  /** The first figure that is no longer what the report says. */
  public Optional<Refusal> changedFigure(Actor actor, Report report) {
    PlanOverview plan = plans.find(actor, report.planNumber()).orElseThrow();
    return plan.indicators()
        .filter(
            indicator ->
                !report.has(indicator.no()) || differs(report.figure(indicator.no()), indicator))
        .findFirst()
        .map(indicator -> new Refusal(ReportReason.FIGURE_HAS_CHANGED, indicator.subject()));
  }

  private static boolean differs(ReportFigure written, IndicatorOverview now) {
    if (written.value() == null || now.figure() == null) {
      return written.value() != null || now.figure() != null;
    }
    return written.value().compareTo(now.figure()) != 0;
  }
}
