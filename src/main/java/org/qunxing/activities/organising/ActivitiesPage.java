package org.qunxing.activities.organising;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.catalog.ActivityRow;
import org.qunxing.activities.catalog.ActivityState;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;

/** The organisers' list of activities. */
public record ActivitiesPage(
    List<Tab> tabs,
    @Nullable ActivityState state,
    String words,
    List<ActivityRow> rows,
    List<ActivityRow> forUnits,
    Pager pager,
    boolean mayDraft) {}
