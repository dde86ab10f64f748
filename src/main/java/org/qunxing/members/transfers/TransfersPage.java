package org.qunxing.members.transfers;

import java.time.Instant;
import java.util.List;

/** Transfers that wait for an answer: from this officer, or from others. */
public record TransfersPage(List<Row> toAnswer, List<Row> waiting) {

  /**
   * @param personNumber null when the person may not be seen from here
   */
  public record Row(
      long number,
      String name,
      @org.jspecify.annotations.Nullable Long personNumber,
      String from,
      String to,
      String proposedBy,
      Instant proposedAt) {}
}
