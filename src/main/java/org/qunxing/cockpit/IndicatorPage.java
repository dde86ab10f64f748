package org.qunxing.cockpit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.Chart;
import org.qunxing.web.Crumb;

/**
 * One indicator with its curves.
 *
 * @param progress 0 to 1 and beyond
 * @param factsLink opens the figure; null while it cannot be counted
 * @param explanation what the responsible person said about a delay
 */
public record IndicatorPage(
    String subject,
    String quote,
    String target,
    String figure,
    double progress,
    String tone,
    String colour,
    String light,
    String why,
    String period,
    @Nullable String uncountable,
    @Nullable String explanation,
    @Nullable String lastYear,
    @Nullable String factsLink,
    String planLink,
    List<Crumb> crumbs,
    List<Chart> charts) {}
