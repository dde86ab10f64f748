package org.qunxing.members.mine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.members.file.PersonPage;
import org.qunxing.members.leaving.Departure;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Transfer.Asker;
import org.qunxing.members.transfers.TransfersPage;

/**
 * What somebody sees of herself.
 *
 * @param file null for those who work here without being registered as members
 * @param transfers hers, open ones first
 * @param departures wishes to leave that the unit has not recorded yet
 */
public record MinePage(
    String name,
    @Nullable PersonPage file,
    List<TransfersPage.Row> transfers,
    List<Departure> departures) {

  /** Requests that wait for her answer. */
  public List<TransfersPage.Row> toAnswer() {
    return transfers.stream()
        .filter(row -> row.transfer().outcome() == null)
        .filter(row -> row.transfer().asker() == Asker.RECEIVING)
        .toList();
  }

  /** The others, to see how they stand. */
  public List<TransfersPage.Row> standing() {
    return transfers.stream().filter(row -> !toAnswer().contains(row)).limit(3).toList();
  }

  public Optional<Departure> leaving(Membership membership) {
    return departures.stream()
        .filter(departure -> departure.membership().equals(membership.id()))
        .findFirst();
  }
}
