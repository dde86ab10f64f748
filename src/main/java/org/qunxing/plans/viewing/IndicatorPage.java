package org.qunxing.plans.viewing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.qunxing.plans.content.AmendmentRecord;
import org.qunxing.web.Chart;

/**
 * One indicator with its history.
 *
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
    String before,
    String after,
    @Nullable String described,
    @Nullable Chart chart,
    @Nullable String task,
    List<AmendmentRecord> amendments,
    boolean mayAmend) {

  /** Whether it was added by a decision, so that it stands nowhere in the source text. */
  public boolean typed() {
    return before.isEmpty() && after.isEmpty();
  }
}
