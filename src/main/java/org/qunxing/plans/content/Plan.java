package org.qunxing.plans.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;

/**
 * A plan's own facts, without its items and its source text.
 *
 * @param number what people call it: {@code 2026-1}
 * @param edition 0 as a draft, 1 once confirmed, one more with each amending decision
 */
public record Plan(
    UUID id,
    String number,
    UnitPath unit,
    String unitName,
    int year,
    String title,
    PlanStatus status,
    int edition,
    int version,
    String sourceName,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt) {

  public boolean isDraft() {
    return status == PlanStatus.DRAFT;
  }

  public boolean isConfirmed() {
    return status == PlanStatus.CONFIRMED;
  }

  /** The day by which everything without a day of its own is due. */
  public LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }
}
