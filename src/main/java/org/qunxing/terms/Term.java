package org.qunxing.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/**
 * A term of office of a unit in one line.
 *
 * @param number what people see: {@code T-2026-0012}
 * @param ordinal 第几届
 * @param form null outside the union line
 * @param endsOn its last day
 * @param closedOn the day on which the next term began or the unit closed; null while it runs
 */
public record Term(
    UUID id,
    String number,
    UUID unitId,
    UnitPath path,
    Line line,
    int ordinal,
    @Nullable CommitteeForm form,
    int years,
    LocalDate beganOn,
    LocalDate endsOn,
    @Nullable LocalDate closedOn,
    int members,
    int women,
    Meeting meeting,
    List<Elected> officers) {

  /** How long before its end the next election is prepared. */
  public static final int REMINDED_DAYS = 90;

  public Term {
    officers = List.copyOf(officers);
  }

  public boolean isRunning() {
    return closedOn == null;
  }

  public boolean isOverdue(LocalDate today) {
    return isRunning() && today.isAfter(endsOn);
  }

  /** Whether it is time to prepare the next election: from 90 days before the end on. */
  public boolean endsSoon(LocalDate today) {
    return isRunning() && !today.isBefore(endsOn.minusDays(REMINDED_DAYS));
  }
}
