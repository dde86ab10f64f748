package org.qunxing.members.people;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunxing.access.PlatformScope;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MembersReason;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to take a member over from a unit of somebody else. The unit that has her lets her go,
 * or she agrees herself: nobody can take people without being asked, and nobody can keep them
 * either.
 */
@Component
@Transactional
public class Transfers {

  private final JdbcClient jdbc;
  private final MoveMember move;
  private final PersonReader persons;
  private final Memberships memberships;
  private final Units units;
  private final PlatformScope platform;
  private final Clock clock;

  Transfers(
      JdbcClient jdbc,
      MoveMember move,
      PersonReader persons,
      Memberships memberships,
      Units units,
      PlatformScope platform,
      Clock clock) {
    this.jdbc = jdbc;
    this.move = move;
    this.persons = persons;
    this.memberships = memberships;
    this.units = units;
    this.platform = platform;
    this.clock = clock;
  }

  /** A request nobody has answered yet. */
  public record Open(
      long number,
      UUID personId,
      UUID membershipId,
      UnitPath from,
      UUID toUnitId,
      UnitPath to,
      String proposedBy,
      Instant proposedAt) {}

  public enum Outcome {
    ACCEPTED,
    DECLINED
  }

  void propose(Actor actor, Person person, Membership living, Unit to) {
    try {
      jdbc.sql(
              """
              insert into members.transfers
                (id, person_id, membership_id, unit_path, to_unit_id, to_path, proposed_by, proposed_at)
              values (:id, :person, :membership, cast(:from as ltree), :toUnit, cast(:to as ltree), :by, :at)
              """)
          .param("id", Ids.newId())
          .param("person", person.id())
          .param("membership", living.id())
          .param("from", living.path().value())
          .param("toUnit", to.id())
          .param("to", to.path().value())
          .param("by", actor.name())
          .param("at", Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException pending) {
      throw new Refusal(MembersReason.TRANSFER_PENDING, person.name());
    }
  }

  /** Requests on either side of these subtrees, oldest first. */
  @Transactional(readOnly = true)
  public List<Open> open(List<UnitPath> scopes) {
    return jdbc.sql(
            """
            select number, person_id, membership_id, unit_path, to_unit_id, to_path, proposed_by, proposed_at
            from members.transfers
            where outcome is null
              and (unit_path <@ any (cast(:scopes as ltree[])) or to_path <@ any (cast(:scopes as ltree[])))
            order by number limit 200
            """)
        .param("scopes", Scopes.array(scopes))
        .query(Transfers::open)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Open> openFor(UUID person) {
    return jdbc.sql(
            """
            select number, person_id, membership_id, unit_path, to_unit_id, to_path, proposed_by, proposed_at
            from members.transfers where outcome is null and person_id = :person order by number
            """)
        .param("person", person)
        .query(Transfers::open)
        .list();
  }

  private static Open open(java.sql.ResultSet row, int ignored) throws java.sql.SQLException {
    return new Open(
        row.getLong("number"),
        row.getObject("person_id", UUID.class),
        row.getObject("membership_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        row.getObject("to_unit_id", UUID.class),
        UnitPath.of(row.getString("to_path")),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant());
  }

  /** The unit that has the member answers, or the member herself. */
  public void decide(Actor actor, long number, Outcome outcome) {
    Open transfer = locked(number);
    boolean herself = transfer.personId().equals(actor.personId());
    if (!herself && !actor.may(MANAGE_MEMBERS, transfer.from())) {
      throw new NotFound("transfer " + number);
    }
    close(actor, number, outcome);
    if (outcome == Outcome.ACCEPTED) {
      platform.call(() -> carryOut(actor, transfer));
    }
  }

  private boolean carryOut(Actor actor, Open transfer) {
    Person person = persons.find(transfer.personId()).orElseThrow();
    Membership membership =
        memberships.of(person.id()).stream()
            .filter(m -> m.id().equals(transfer.membershipId()) && m.isLiving())
            .findFirst()
            .orElseThrow(() -> new Refusal(MembersReason.NOT_A_LIVING_MEMBER, person.name()));
    Unit to = units.find(transfer.toUnitId()).orElseThrow();
    move.move(actor, person, membership, to, LocalDate.now(clock));
    return true;
  }

  private Open locked(long number) {
    return jdbc.sql(
            """
            select number, person_id, membership_id, unit_path, to_unit_id, to_path, proposed_by, proposed_at
            from members.transfers where number = :number and outcome is null for update
            """)
        .param("number", number)
        .query(Transfers::open)
        .optional()
        .orElseThrow(() -> decidedOrMissing(number));
  }

  private RuntimeException decidedOrMissing(long number) {
    boolean decided =
        jdbc.sql("select exists (select 1 from members.transfers where number = :number)")
            .param("number", number)
            .query(Boolean.class)
            .single();
    return decided
        ? new Refusal(MembersReason.TRANSFER_DECIDED)
        : new NotFound("transfer " + number);
  }

  private void close(Actor actor, long number, Outcome outcome) {
    jdbc.sql(
            """
            update members.transfers set outcome = :outcome, decided_by = :by, decided_at = :at
            where number = :number
            """)
        .param("outcome", outcome.name())
        .param("by", actor.name())
        .param("at", Timestamp.from(clock.instant()))
        .param("number", number)
        .update();
  }

  /** The membership ended in another way: what was asked for it is void. */
  void withdrawFor(UUID membership) {
    jdbc.sql(
            """
            update members.transfers set outcome = 'WITHDRAWN', decided_by = '平台', decided_at = :at
            where membership_id = :membership and outcome is null
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("membership", membership)
        .update();
  }
}
