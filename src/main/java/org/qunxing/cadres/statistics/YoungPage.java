package org.qunxing.cadres.statistics;

import java.util.List;
import org.qunxing.kernel.Line;
import org.qunxing.members.MemberSummary;
import org.qunxing.organisations.Unit;

/** The members behind a figure; at most {@code most}. */
public record YoungPage(
    Unit unit, Line line, String industry, List<MemberSummary> members, int most) {}
