package org.qunxing.members.roster;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes what the rows of an applied roster did, except those that are to be kept: the reverse of
 * {@link RosterApplication}, one statement a table.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RosterReversal {

  private final JdbcClient jdbc;
  private final RosterTelling telling;
  private final Clock clock;

  RosterReversal(JdbcClient jdbc, RosterTelling telling, Clock clock) {
    this.jdbc = jdbc;
    this.telling = telling;
    this.clock = clock;
  }

  void takeBack(Roster roster) {
    UUID id = roster.id();
    telling.takeBack(roster);
    deleteMemberships(id);
    reopenMemberships(id);
    withdrawProposals(roster);
    restorePersons(id);
    releaseNumbers(id);
    deletePersons(id);
  }

  private void deleteMemberships(UUID roster) {
    run(
        roster,
        """
        delete from members.memberships m using members.roster_rows r
        where r.roster_id = :roster and r.action in ('JOIN', 'TRANSFER') and r.kept is null
          and m.id = r.membership_id
        """);
  }

  private void reopenMemberships(UUID roster) {
    run(
        roster,
        """
        update members.memberships m set left_on = null, left_how = null
        from members.roster_rows r
        where r.roster_id = :roster and r.action = 'TRANSFER' and r.kept is null and m.id = r.living_id
        """);
  }

  private void withdrawProposals(Roster roster) {
    jdbc.sql(
            """
            update members.transfers t
            set outcome = 'WITHDRAWN', decided_by = :by, decided_at = :now
            from members.roster_rows r
            where r.roster_id = :roster and r.action = 'PROPOSE' and r.kept is null
              and t.id = r.membership_id and t.outcome is null
            """)
        .param("roster", roster.id())
        .param("by", roster.undoer())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Her home too, where she has come from. */
  private void restorePersons(UUID roster) {
    run(
        roster,
        """
        update members.persons p
        set phone_sealed = case when c.had_phone then p.phone_sealed end,
            phone_index = case when c.had_phone then p.phone_index end,
            sex = case when c.had_sex then p.sex end,
            born_on = case when c.had_birth then p.born_on end,
            occupation = case when c.had_occupation then p.occupation end,
            groups = c.groups, unit_path = c.home, version = p.version + 1
        from members.roster_changes c
        where c.roster_id = :roster and p.id = c.person_id
          and exists (select 1 from members.roster_rows r
                      where r.roster_id = :roster and r.person_id = p.id and r.action is not null and r.kept is null)
        """);
  }

  private void releaseNumbers(UUID roster) {
    run(
        roster,
        """
        delete from members.identities i
        where i.person_id in (
          select coalesce(r.person_id, r.new_person_id) from members.roster_rows r
          left join members.roster_changes c on c.roster_id = r.roster_id and c.person_id = r.person_id
          where r.roster_id = :roster and r.action is not null and r.kept is null
            and (r.person_id is null or not c.had_id))
        """);
  }

  private void deletePersons(UUID roster) {
    run(
        roster,
        """
        delete from members.persons p using members.roster_rows r
        where r.roster_id = :roster and r.action = 'JOIN' and r.person_id is null and r.kept is null
          and p.id = r.new_person_id
        """);
  }

  private void run(UUID roster, String sql) {
    jdbc.sql(sql).param("roster", roster).update();
  }
}
