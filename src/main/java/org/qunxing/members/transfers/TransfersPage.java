package org.qunxing.members.transfers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.members.people.Transfer;
import org.qunxing.web.FormErrors;

/**
 * Transfers that wait for an answer, from this officer or from others, and what became of the last
 * ones.
 *
 * @param errors by the number of the transfer they are about
 */
public record TransfersPage(
    List<Row> toAnswer, List<Row> waiting, List<Row> decided, FormErrors errors) {

  /**
   * @param personNumber null when the person may not be seen from here
   * @param mayWithdraw whether it was this side that asked
   */
  public record Row(
      Transfer transfer,
      String name,
      @Nullable Long personNumber,
      String from,
      String to,
      boolean mayWithdraw) {}

  public @Nullable String problem(Row row) {
    return errors.get(String.valueOf(row.transfer().number()));
  }
}
