package org.qunxing.wallet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of paper, out of the table.
 *
 * @param key stable: {@code INCOME}
 * @param months how long it holds when it says nothing itself; null for ever
 */
public record PaperKind(String key, String label, @Nullable Integer months, String hint) {

  /** The last day on which a paper that begins then is taken to hold; null for ever. */
  public @Nullable LocalDate usualEnd(LocalDate from) {
    return months == null ? null : from.plusMonths(months).minusDays(1);
  }
}
