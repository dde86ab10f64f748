package org.qunxing.plans.viewing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.qunxing.plans.content.AmendmentRecord;
import org.qunxing.plans.content.Indicator.Origin;
import org.qunxing.plans.typing.IndicatorForm;
import org.qunxing.web.Chart;

/**
 * One indicator with its history.
 *
 * @param origin whether the source text promises it
 * @param before the source text in front of the quote
 * @param after the source text behind the quote
 * @param described the expression in words
 * @param task the number of the task that answers for it
 */
public record IndicatorPage(
    String number,
    String planTitle,
    String initiative,
    IndicatorOverview indicator,
    Origin origin,
    String before,
    String after,
    @Nullable String described,
    @Nullable Chart chart,
    @Nullable String task,
    List<AmendmentRecord> amendments,
    boolean mayAmend) {

  /** What stands over its words: the source, or who wrote them and when. */
  public String heading() {
    return origin != Origin.TYPED ? "原文" : added() ? "确认后补充，原文里没有" : "确认前手工补充，原文里没有";
  }

  /** Whether a decision brought it: only then its subject has nothing before it. */
  private boolean added() {
    return amendments.stream()
        .anyMatch(one -> one.field().equals(IndicatorForm.SUBJECT) && one.before().isEmpty());
  }
}
