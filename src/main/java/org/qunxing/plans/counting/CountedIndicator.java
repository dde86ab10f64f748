package org.qunxing.plans.counting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qunxing.measures.Period;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.lights.Verdict;

/**
 * An indicator with its figures of today.
 *
 * @param figure now; null without expression, or with nothing to divide by
 * @param lastYear the same span a year earlier; null where nothing was recorded
 * @param factsLink opens the figure
 */
public record CountedIndicator(
    Indicator indicator,
    Period period,
    @Nullable BigDecimal figure,
    @Nullable BigDecimal lastYear,
    Verdict verdict,
    @Nullable String factsLink) {}
