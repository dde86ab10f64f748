package org.qunxing.members.people;

import java.util.List;
import java.util.Optional;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.KeepsUnitOpen;
import org.qunxing.organisations.MovedPaths;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Members stay with their unit: they go where it goes, and it cannot close over their heads. */
@Component
class WhenUnitsMove implements KeepsUnitOpen {

  private final JdbcClient jdbc;
  private final MemberCounts counts;
  private final MovedPaths paths;

  WhenUnitsMove(JdbcClient jdbc, MemberCounts counts, MovedPaths paths) {
    this.jdbc = jdbc;
    this.counts = counts;
    this.paths = paths;
  }

  @Override
  public Optional<String> reason(UnitPath unit) {
    int members = counts.in(List.of(unit));
    return members == 0 ? Optional.empty() : Optional.of("还有 %d 名会员".formatted(members));
  }

  @Override
  public boolean isAboutPeople() {
    return true;
  }

  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    paths.follow(
        moved,
        "members.persons.unit_path",
        "members.memberships.unit_path",
        "members.transfers.unit_path",
        "members.transfers.to_path",
        "members.merges.unit_path",
        "members.merges.home_after",
        "members.applications.unit_path",
        "members.gatherings.unit_path",
        "members.departures.unit_path");
  }
}
