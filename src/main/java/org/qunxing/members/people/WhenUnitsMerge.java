package org.qunxing.members.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.FollowsMerger;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members of a unit that goes up in another become members there on the same day: no gap, nobody
 * counted as lost or won. Those who left stay in the history of the old one.
 */
@Component
class WhenUnitsMerge implements FollowsMerger {

  private final JdbcClient jdbc;
  private final MoveMember move;
  private final PersonReader persons;
  private final Memberships memberships;
  private final Transfers transfers;

  WhenUnitsMerge(
      JdbcClient jdbc,
      MoveMember move,
      PersonReader persons,
      Memberships memberships,
      Transfers transfers) {
    this.jdbc = jdbc;
    this.move = move;
    this.persons = persons;
    this.memberships = memberships;
    this.transfers = transfers;
  }

  private record Living(UUID person, UUID membership) {}

  @Override
  public String preview(Unit unit) {
    int members = living(unit).size();
    return members == 0 ? "" : "%d 份会籍".formatted(members);
  }

  @Override
  public void follow(Actor actor, Unit from, Unit into, LocalDate on) {
    for (Living living : living(from)) {
      Person person = persons.find(living.person()).orElseThrow();
      Membership membership =
          memberships.of(living.person()).stream()
              .filter(one -> one.id().equals(living.membership()))
              .findFirst()
              .orElseThrow();
      transfers.withdrawFor(membership.id());
      move.move(actor, person, membership, into, on);
    }
    homes(from, into);
  }

  /** Those who left keep the unit as their last home; it goes along, so that they are found. */
  private void homes(Unit from, Unit into) {
    jdbc.sql(
            """
            update members.persons set unit_path = cast(:into as ltree)
            where unit_path = cast(:from as ltree)
            """)
        .param("into", into.path().value())
        .param("from", from.path().value())
        .update();
  }

  private List<Living> living(Unit unit) {
    return jdbc.sql(
            """
            select person_id as person, id as membership from members.memberships
            where unit_id = :unit and left_on is null order by number
            """)
        .param("unit", unit.id())
        .query(Living.class)
        .list();
  }
}
