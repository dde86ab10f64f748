package org.qunxing.members.roster;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.qunxing.members.people.Identities;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the good rows of a matched roster into the register, one statement a table. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RosterApplication {

  private final JdbcClient jdbc;
  private final RowSealing sealing;
  private final Identities identities;
  private final RosterTelling telling;
  private final Clock clock;
  private final TransactionTemplate untilHere;

  RosterApplication(
      JdbcClient jdbc,
      RowSealing sealing,
      Identities identities,
      RosterTelling telling,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.identities = identities;
    this.telling = telling;
    this.clock = clock;
    this.untilHere = new TransactionTemplate(transactions);
    this.untilHere.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Registers the new persons with their numbers, all or none.
   *
   * @return false when somebody has registered one of them, or another with her phone, since the
   *     rows were matched
   */
  boolean register(UUID roster) {
    try {
      untilHere.executeWithoutResult(
          _ -> {
            sealing.rebind(roster);
            insertPersons(roster);
            identities.insertNewFromRoster(roster);
          });
      return true;
    } catch (DuplicateKeyException registeredMeanwhile) {
      return false;
    }
  }

  /**
   * All the rest, once the new persons are registered.
   *
   * @param known whether any row is about somebody who was registered before
   */
  void apply(UUID roster, boolean known) {
    if (known) {
      remember(roster);
      identities.insertMissingFromRoster(roster);
      completePersons(roster);
      endTransferred(roster);
      insertTransferred(roster);
    }
    insertJoined(roster);
    if (known) {
      proposeTransfers(roster);
      moveHomes(roster);
      rememberVersions(roster);
    }
    telling.tell(roster);
  }

  /** What known persons are like before: for who takes the roster back. */
  private void remember(UUID roster) {
    run(
        roster,
        """
        insert into members.roster_changes
          (roster_id, person_id, had_id, had_phone, had_sex, had_birth, had_occupation, groups, home, version_after)
        select :roster, p.id, exists (select 1 from members.identities i where i.person_id = p.id),
               p.phone_index is not null, p.sex is not null, p.born_on is not null, p.occupation is not null,
               p.groups, p.unit_path, p.version
        from members.persons p
        where p.id in (select person_id from members.roster_rows
                       where roster_id = :roster and person_id is not null and action is not null
                         and problems = '{}' and conflicts = '{}')
        """);
  }

  private void rememberVersions(UUID roster) {
    run(
        roster,
        """
        update members.roster_changes c set version_after = p.version
        from members.persons p
        where c.roster_id = :roster and p.id = c.person_id and p.version <> c.version_after
        """);
  }

  private void insertPersons(UUID roster) {
    run(
        roster,
        """
        insert into members.persons
          (id, name, phone_sealed, phone_index, sex, born_on, groups, occupation, unit_path, registered_at)
        select distinct on (new_person_id) new_person_id, name, phone_sealed, phone_index, sex, born_on, groups, occupation,
               unit_path, cast(:now as timestamptz)
        from members.roster_rows
        where roster_id = :roster and action = 'JOIN' and person_id is null and problems = '{}' and conflicts = '{}'
        order by new_person_id, line <> 'UNION', row_no
        """);
  }

  /** What was blank is filled in; what stood there stays. */
  private void completePersons(UUID roster) {
    run(
        roster,
        """
        update members.persons p
        set phone_sealed = coalesce(p.phone_sealed, r.phone_sealed),
            phone_index = coalesce(p.phone_index, r.phone_index), sex = coalesce(p.sex, r.sex), born_on = coalesce(p.born_on, r.born_on),
            occupation = coalesce(p.occupation, r.occupation),
            groups = coalesce((select array_agg(distinct g) from unnest(p.groups || r.groups) g), '{}'),
            version = p.version + 1
        from members.roster_rows r
        where r.roster_id = :roster and p.id = r.person_id and p.id <> r.new_person_id
          and r.action is not null and r.problems = '{}' and r.conflicts = '{}'
          and ((p.phone_index is null and r.phone_index is not null) or (p.sex is null and r.sex is not null)
               or (p.born_on is null and r.born_on is not null)
               or (p.occupation is null and r.occupation is not null) or not p.groups @> r.groups)
        """);
  }

  private void endTransferred(UUID roster) {
    run(
        roster,
        """
        update members.memberships m
        set left_on = greatest(m.joined_on, cast(:today as date)), left_how = 'TRANSFERRED'
        from members.roster_rows r
        where r.roster_id = :roster and r.action = 'TRANSFER' and r.problems = '{}' and r.conflicts = '{}'
          and m.id = r.living_id and m.left_on is null
        """);
  }

  private void insertJoined(UUID roster) {
    run(
        roster,
        """
        insert into members.memberships
          (id, person_id, unit_id, unit_path, line, joined_on, joined_how, counted_at, counted_as, recorded_at)
        select r.membership_id, p.id, r.unit_id, r.unit_path, r.line, r.joined_on, 'IMPORTED',
               r.unit_path, p.occupation, cast(:now as timestamptz)
        from members.roster_rows r
        join members.persons p on p.id = case when r.person_id is null then r.new_person_id else r.person_id end
        where r.roster_id = :roster and r.action = 'JOIN' and r.problems = '{}' and r.conflicts = '{}'
        order by r.row_no
        """);
  }

  private void insertTransferred(UUID roster) {
    run(
        roster,
        """
        insert into members.memberships
          (id, person_id, unit_id, unit_path, line, joined_on, joined_how, counted_at, counted_as, recorded_at)
        select r.membership_id, p.id, r.unit_id, r.unit_path, r.line,
               greatest(old.joined_on, cast(:today as date)), 'TRANSFERRED',
               r.unit_path, p.occupation, cast(:now as timestamptz)
        from members.roster_rows r
        join members.persons p on p.id = r.person_id
        join members.memberships old on old.id = r.living_id
        where r.roster_id = :roster and r.action = 'TRANSFER' and r.problems = '{}' and r.conflicts = '{}'
        order by r.row_no
        """);
  }

  private void proposeTransfers(UUID roster) {
    run(
        roster,
        """
        insert into members.transfers
          (id, person_id, membership_id, line, unit_path, to_unit_id, to_path, proposed_by, proposed_at)
        select r.membership_id, r.person_id, r.living_id, m.line, m.unit_path, r.unit_id, r.unit_path, o.uploaded_by, cast(:now as timestamptz)
        from members.roster_rows r
        join members.rosters o on o.id = r.roster_id
        join members.memberships m on m.id = r.living_id
        where r.roster_id = :roster and r.action = 'PROPOSE' and r.problems = '{}' and r.conflicts = '{}'
        order by r.row_no
        on conflict do nothing
        """);
  }

  private void moveHomes(UUID roster) {
    run(
        roster,
        """
        update members.persons p set unit_path = r.unit_path
        from members.roster_rows r
        where r.roster_id = :roster and r.action in ('JOIN', 'TRANSFER') and r.problems = '{}' and r.conflicts = '{}'
          and p.id = r.person_id and p.unit_path <> r.unit_path
          and (r.line = 'UNION'
               or not exists (select 1 from members.memberships m
                              where m.person_id = p.id and m.left_on is null and m.unit_path = p.unit_path))
        """);
  }

  private void run(UUID roster, String sql) {
    jdbc.sql(sql)
        .param("roster", roster)
        .param("now", Timestamp.from(clock.instant()))
        .param("today", Date.valueOf(LocalDate.now(clock)))
        .update();
  }
}
