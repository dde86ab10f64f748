package org.qunxing.members.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.FollowsSplit;
import org.qunxing.organisations.Unit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members named in a list become members of the new unit on the same day, in each line in which
 * they belonged to the old one: no gap, nobody counted as lost or won.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhenUnitsSplit implements FollowsSplit {

  private final JdbcClient jdbc;
  private final MoveMember move;
  private final PersonReader persons;
  private final Memberships memberships;
  private final Transfers transfers;
  private final PlatformScope platform;

  WhenUnitsSplit(
      JdbcClient jdbc,
      MoveMember move,
      PersonReader persons,
      Memberships memberships,
      Transfers transfers,
      PlatformScope platform) {
    this.jdbc = jdbc;
    this.move = move;
    this.persons = persons;
    this.memberships = memberships;
    this.transfers = transfers;
    this.platform = platform;
  }

  @Override
  public List<Belonging> belongings(Unit unit) {
    return platform.call(
        () ->
            jdbc.sql(
                    """
                    select distinct p.number, p.name
                    from members.memberships m join members.persons p on p.id = m.person_id
                    where m.unit_id = :unit and m.left_on is null order by p.number
                    """)
                .param("unit", unit.id())
                .query(
                    (row, _) ->
                        new Belonging(
                            "%06d".formatted(row.getLong("number")), row.getString("name")))
                .list());
  }

  @Override
  public void follow(Actor actor, Unit from, Unit into, Set<String> numbers, LocalDate on) {
    platform.call(
        () -> {
          for (UUID id : people(from, numbers)) {
            Person person = persons.find(id).orElseThrow();
            for (Membership membership : memberships.of(id)) {
              if (membership.isLiving() && membership.unit().equals(from.id())) {
                transfers.withdrawFor(membership.id());
                move.move(actor, person, membership, into, on);
              }
            }
          }
          return numbers;
        });
  }

  private List<UUID> people(Unit from, Set<String> numbers) {
    return jdbc.sql(
            """
            select distinct p.id from members.memberships m join members.persons p on p.id = m.person_id
            where m.unit_id = :unit and m.left_on is null and p.number = any (:numbers)
            """)
        .param("unit", from.id())
        .param("numbers", numbers.stream().map(Long::valueOf).toArray(Long[]::new))
        .query(UUID.class)
        .list();
  }
}
