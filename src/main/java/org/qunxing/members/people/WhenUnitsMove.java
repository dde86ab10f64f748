package org.qunxing.members.people;

import java.util.List;
import java.util.Optional;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.KeepsUnitOpen;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Members stay with their unit: they go where it goes, and it cannot close over their heads. */
@Component
class WhenUnitsMove implements KeepsUnitOpen {

  private final JdbcClient jdbc;
  private final MemberCounts counts;

  WhenUnitsMove(JdbcClient jdbc, MemberCounts counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  @Override
  public Optional<String> reason(UnitPath unit) {
    int members = counts.in(List.of(unit));
    if (members > 0) {
      return Optional.of("还有 %d 名会员".formatted(members));
    }
    int asking = asking(unit);
    return asking == 0 ? Optional.empty() : Optional.of("还有 %d 份入会申请没有答复".formatted(asking));
  }

  private int asking(UnitPath unit) {
    return jdbc.sql(
            """
            select count(*) from members.applications
            where unit_path <@ cast(:unit as ltree) and state in ('WAITING', 'ASKED')
            """)
        .param("unit", unit.value())
        .query(Integer.class)
        .single();
  }

  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    movePersons(moved);
    moveMemberships(moved);
    moveTransfers(moved);
    moveMerges(moved);
    moveApplications(moved);
    moveGatherings(moved);
    moveDepartures(moved);
  }

  private void movePersons(UnitMoved moved) {
    follow(
        """
        update members.persons
        set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
            else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
        where unit_path <@ cast(:before as ltree)
        """,
        moved);
  }

  private void moveMemberships(UnitMoved moved) {
    follow(
        """
        update members.memberships
        set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
            else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
        where unit_path <@ cast(:before as ltree)
        """,
        moved);
  }

  private void moveMerges(UnitMoved moved) {
    follow(
        """
        update members.merges
        set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
              when unit_path <@ cast(:before as ltree)
              then cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree)))
              else unit_path end,
            home_after = case when home_after = cast(:before as ltree) then cast(:now as ltree)
              when home_after <@ cast(:before as ltree)
              then cast(:now as ltree) || subpath(home_after, nlevel(cast(:before as ltree)))
              else home_after end
        where unit_path <@ cast(:before as ltree) or home_after <@ cast(:before as ltree)
        """,
        moved);
  }

  private void moveTransfers(UnitMoved moved) {
    follow(
        """
        update members.transfers
        set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
              when unit_path <@ cast(:before as ltree)
              then cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree)))
              else unit_path end,
            to_path = case when to_path = cast(:before as ltree) then cast(:now as ltree)
              when to_path <@ cast(:before as ltree)
              then cast(:now as ltree) || subpath(to_path, nlevel(cast(:before as ltree)))
              else to_path end
        where unit_path <@ cast(:before as ltree) or to_path <@ cast(:before as ltree)
        """,
        moved);
  }

  private void moveApplications(UnitMoved moved) {
    follow(
        """
        update members.applications
        set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
            else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
        where unit_path <@ cast(:before as ltree)
        """,
        moved);
  }

  private void moveGatherings(UnitMoved moved) {
    follow(
        """
        update members.gatherings
        set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
            else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
        where unit_path <@ cast(:before as ltree)
        """,
        moved);
  }

  private void moveDepartures(UnitMoved moved) {
    follow(
        """
        update members.departures
        set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
            else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
        where unit_path <@ cast(:before as ltree)
        """,
        moved);
  }

  private void follow(String sql, UnitMoved moved) {
    jdbc.sql(sql)
        .param("before", moved.before().value())
        .param("now", moved.now().value())
        .update();
  }
}
