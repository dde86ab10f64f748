package org.qunxing.terms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an election brought.
 *
 * @param form null outside the union line
 * @param beginsOn the day of the meeting
 */
public record NewTerm(
    @Nullable CommitteeForm form,
    int years,
    LocalDate beginsOn,
    int members,
    int women,
    Meeting meeting,
    List<Elected> officers) {

  public NewTerm {
    officers = List.copyOf(officers);
  }
}
