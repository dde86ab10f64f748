package org.qunxing.members;

import java.time.LocalDate;
import java.util.UUID;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/**
 * A membership as other modules may know it.
 *
 * @param living whether it still goes on
 */
public record MembershipSummary(
    UUID id,
    UUID person,
    UUID unit,
    UnitPath path,
    Line line,
    LocalDate joinedOn,
    boolean living) {}
