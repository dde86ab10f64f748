package org.qunxing.members.roster;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qunxing.identity.Accounts;
import org.qunxing.members.FollowsPerson;
import org.qunxing.organisations.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which rows of an applied roster were used since, and how: those must not be taken back. Rows that
 * did nothing count as taken back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RosterUses {

  private static final int PEOPLE_AT_ONCE = 5000;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Units units;
  private final List<FollowsPerson> followers;

  RosterUses(JdbcClient jdbc, Accounts accounts, Units units, List<FollowsPerson> followers) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.units = units;
    this.followers = followers;
  }

  void note(UUID roster) {
    run(
        roster,
        "update members.roster_rows set kept = null where roster_id = :roster and kept is not"
            + " null");
    lockPersons(roster);
    noteMemberships(roster);
    noteProceedings(roster);
    noteTransfersAgreed(roster);
    noteChanges(roster);
    noteOtherMemberships(roster);
    noteClosedUnits(roster);
    noteUsesElsewhere(roster);
    keepAllRowsOfAPerson(roster);
  }

  /** Who is being signed up, merged or edited this very moment is waited for. */
  private void lockPersons(UUID roster) {
    jdbc.sql(
            """
            select count(*) from (
              select from members.persons p
              where p.id in (select coalesce(person_id, new_person_id) from members.roster_rows
                             where roster_id = :roster and action is not null)
              order by p.id for update) locked
            """)
        .param("roster", roster)
        .query(Long.class)
        .single();
  }

  private void noteMemberships(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r
        set kept = case when m.left_on is not null then '会籍后来又变动过（转会、离会或撤销登记）'
                        when m.person_id <> coalesce(r.person_id, r.new_person_id) then '档案后来合并过'
                        else '所在单位后来变动过' end
        from members.memberships m
        where r.roster_id = :roster and r.action in ('JOIN', 'TRANSFER') and m.id = r.membership_id
          and (m.left_on is not null or m.unit_id <> r.unit_id
               or m.person_id <> coalesce(r.person_id, r.new_person_id))
        """);
  }

  private void noteProceedings(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r set kept = '后来办理过转会或离会'
        where r.roster_id = :roster and r.kept is null and r.action in ('JOIN', 'TRANSFER')
          and (exists (select 1 from members.transfers t where t.membership_id = r.membership_id)
               or exists (select 1 from members.departures d where d.membership_id = r.membership_id))
        """);
  }

  private void noteTransfersAgreed(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r set kept = '对方已经同意转会'
        from members.transfers t
        where r.roster_id = :roster and r.action = 'PROPOSE' and t.id = r.membership_id and t.outcome = 'ACCEPTED'
        """);
  }

  /** A person whom the roster registered begins with version 0; of the others it is remembered. */
  private void noteChanges(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r
        set kept = case when p.merged_into is not null
                          or exists (select 1 from members.merges g where g.kept_id = p.id) and r.person_id is null
                        then '档案后来合并过' else '资料后来修改过' end
        from members.persons p
        left join members.roster_changes c on c.roster_id = :roster and c.person_id = p.id
        where r.roster_id = :roster and r.kept is null and r.action is not null
          and p.id = case when r.person_id is null then r.new_person_id else r.person_id end
          and (p.merged_into is not null
               or p.version <> coalesce(c.version_after, case when r.person_id is null then 0 else p.version end)
               or r.person_id is null and exists (select 1 from members.merges g where g.kept_id = p.id))
        """);
  }

  private void noteOtherMemberships(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r set kept = '后来又加入了别的组织'
        where r.roster_id = :roster and r.kept is null and r.action = 'JOIN' and r.person_id is null
          and exists (select 1 from members.memberships m
                      where m.person_id = r.new_person_id
                        and m.id not in (select o.membership_id from members.roster_rows o
                                         where o.roster_id = :roster and o.new_person_id = r.new_person_id))
        """);
  }

  /** Where somebody would have to go back to. */
  private void noteClosedUnits(UUID roster) {
    UUID[] closed =
        jdbc
            .sql(
                """
                select distinct m.unit_id from members.roster_rows r join members.memberships m on m.id = r.living_id
                where r.roster_id = :roster and r.action = 'TRANSFER' and r.kept is null
                """)
            .param("roster", roster)
            .query(UUID.class)
            .list()
            .stream()
            .filter(units::isClosed)
            .toArray(UUID[]::new);
    jdbc.sql(
            """
            update members.roster_rows r set kept = '原来的单位已经撤销，回不去了'
            from members.memberships m
            where r.roster_id = :roster and r.action = 'TRANSFER' and r.kept is null and m.id = r.living_id
              and m.unit_id = any (:closed)
            """)
        .param("roster", roster)
        .param("closed", closed)
        .update();
  }

  /**
   * Other modules know who has an account or a sign-up; only a new person would take them along.
   */
  private void noteUsesElsewhere(UUID roster) {
    List<UUID> people = newPersons(roster);
    for (int from = 0; from < people.size(); from += PEOPLE_AT_ONCE) {
      List<UUID> some = people.subList(from, Math.min(from + PEOPLE_AT_ONCE, people.size()));
      keep(roster, accounts.peopleAmong(some), "本人已经登录使用");
      followers.forEach(follower -> keep(roster, follower.known(some), follower.knownAs()));
    }
  }

  private List<UUID> newPersons(UUID roster) {
    return jdbc.sql(
            """
            select distinct new_person_id from members.roster_rows
            where roster_id = :roster and action = 'JOIN' and person_id is null and kept is null
            """)
        .param("roster", roster)
        .query(UUID.class)
        .list();
  }

  private void keep(UUID roster, Collection<UUID> people, String reason) {
    if (people.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update members.roster_rows set kept = :reason
            where roster_id = :roster and person_id is null and kept is null and action = 'JOIN'
              and new_person_id = any (:people)
            """)
        .param("roster", roster)
        .param("reason", reason)
        .param("people", people.toArray(UUID[]::new))
        .update();
  }

  private void keepAllRowsOfAPerson(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r set kept = '同一个人的另一行用过了'
        where r.roster_id = :roster and r.kept is null and r.action is not null
          and coalesce(r.person_id, r.new_person_id) in (
            select coalesce(person_id, new_person_id) from members.roster_rows
            where roster_id = :roster and kept is not null)
        """);
  }

  private void run(UUID roster, String sql) {
    jdbc.sql(sql).param("roster", roster).update();
  }
}
