package org.qunxing.documents.tables;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell as text: trimmed, full-width letters and digits made half-width, a number without
 * exponent, a date as {@code 2026-03-01}.
 *
 * @param trouble why the text must not be used, or none
 */
public record TableCell(String text, @Nullable CellTrouble trouble) {
  static final TableCell EMPTY = new TableCell("", null);

  public boolean isBlank() {
    return text.isEmpty() && trouble == null;
  }

  /** The day this cell names, in any of the usual ways of writing one. */
  public Optional<LocalDate> date() {
    return DateText.parse(text);
  }
}
