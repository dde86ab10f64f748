package org.qunxing.members.roster;

import java.util.UUID;
import org.qunxing.members.people.Identities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the rows of a roster against each other and against the register, all at once: who is who,
 * what stands in the way, what is to be done.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RosterMatching {

  private final JdbcClient jdbc;
  private final Identities identities;

  RosterMatching(JdbcClient jdbc, Identities identities) {
    this.jdbc = jdbc;
    this.identities = identities;
  }

  /** The rows beside each other. They do not change any more: once, when all have been read. */
  void compare(UUID roster) {
    jdbc.sql("analyze members.roster_rows").update();
    noteRowsOfOnePersonTwice(roster);
    noteNamesThatDiffer(roster);
    notePhonesOfTwo(roster);
    shareNewPersons(roster);
  }

  /** The rows beside the register. May be asked again and again; the last answer counts. */
  void match(UUID roster) {
    forget(roster);
    identities.matchRoster(roster);
    matchByPhoneAndName(roster);
    followMerges(roster);
    noteMissingNumbers(roster);
    noteOtherNames(roster);
    noteTakenPhones(roster);
    findLivingMemberships(roster);
    decide(roster);
    notePendingTransfers(roster);
  }

  /** Leaves the action, which {@link #decide} rewrites where it is another one now. */
  private void forget(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows
        set conflicts = '{}', person_id = null, living_id = null
        where roster_id = :roster and (conflicts <> '{}' or person_id is not null or living_id is not null)
        """);
  }

  private void noteRowsOfOnePersonTwice(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r
        set problems = r.problems || format('与第 %s 行是同一个人，重复了', d.first)
        from (select person_index, line, min(row_no) as first
              from members.roster_rows where roster_id = :roster and person_index is not null
              group by 1, 2 having count(*) > 1) d
        where r.roster_id = :roster and r.person_index = d.person_index and r.line is not distinct from d.line
          and r.row_no > d.first
        """);
  }

  private void noteNamesThatDiffer(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r
        set problems = r.problems || format('与第 %s 行身份证号相同，姓名却不同', d.first)
        from (select national_id_index, min(row_no) as first, (array_agg(name order by row_no))[1] as name
              from members.roster_rows where roster_id = :roster and national_id_index is not null
              group by 1 having count(*) > 1) d
        where r.roster_id = :roster and r.national_id_index = d.national_id_index and r.name <> d.name
        """);
  }

  private void notePhonesOfTwo(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r
        set problems = r.problems || format('手机号与第 %s 行的另一个人相同', d.first)
        from (select phone_index, min(row_no) as first, (array_agg(person_index order by row_no))[1] as person_index
              from members.roster_rows where roster_id = :roster and phone_index is not null
              group by 1 having count(distinct person_index) > 1) d
        where r.roster_id = :roster and r.phone_index = d.phone_index and r.person_index <> d.person_index
        """);
  }

  /** Rows of one person for several lines make one person. */
  private void shareNewPersons(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r set new_person_id = d.id
        from (select person_index, (array_agg(new_person_id order by row_no))[1] as id
              from members.roster_rows where roster_id = :roster and person_index is not null
              group by 1 having count(*) > 1) d
        where r.roster_id = :roster and r.person_index = d.person_index and r.new_person_id <> d.id
        """);
  }

  private void matchByPhoneAndName(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r set person_id = p.id
        from members.persons p
        where r.roster_id = :roster and r.person_id is null and p.phone_index = r.phone_index and p.name = r.name
          and (r.national_id_index is null
               or not exists (select 1 from members.identities i where i.person_id = p.id))
        """);
  }

  /**
   * A file that went into another: the row is about the person whose file goes on. Who was found is
   * locked, so that she stays who she is until the end of the transaction; a merge under way is
   * waited for. The trigger that asks for each membership by itself is told so.
   */
  private void followMerges(UUID roster) {
    do {
      lockKnown(roster);
    } while (followed(roster) > 0);
    jdbc.sql("select set_config('qunxing.merges_followed', 'yes', true)")
        .query(String.class)
        .single();
  }

  private void lockKnown(UUID roster) {
    jdbc.sql(
            """
            select count(*) from (
              select from members.persons p
              where p.id in (select person_id from members.roster_rows
                             where roster_id = :roster and person_id is not null)
              order by p.id for key share) locked
            """)
        .param("roster", roster)
        .query(Long.class)
        .single();
  }

  private int followed(UUID roster) {
    return jdbc.sql(
            """
            update members.roster_rows r set person_id = p.merged_into
            from members.persons p
            where r.roster_id = :roster and p.id = r.person_id and p.merged_into is not null
            """)
        .param("roster", roster)
        .update();
  }

  /** Whoever is new registers with her real name and number. */
  private void noteMissingNumbers(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows
        set conflicts = conflicts || text '身份证号没有填，新登记的人必须填写'
        where roster_id = :roster and person_id is null and problems = '{}' and national_id_index is null
        """);
  }

  private void noteOtherNames(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r
        set conflicts = r.conflicts || text '这个身份证号已登记在另一个姓名下'
        from members.persons p
        where r.roster_id = :roster and p.id = r.person_id and p.name <> r.name
        """);
  }

  private void noteTakenPhones(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r
        set conflicts = r.conflicts || text '手机号已登记在另一个人名下'
        from members.persons p
        where r.roster_id = :roster and p.phone_index = r.phone_index
          and coalesce(p.merged_into, p.id) is distinct from r.person_id
        """);
  }

  private void findLivingMemberships(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r set living_id = m.id
        from members.memberships m
        where r.roster_id = :roster and m.person_id = r.person_id and m.line = r.line and m.left_on is null
        """);
  }

  /** Writes only rows whose action changes: of a second look, hours later, that is next to none. */
  private void decide(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows set action = null
        where roster_id = :roster and action is not null and (problems <> '{}' or conflicts <> '{}')
        """);
    run(
        roster,
        """
        update members.roster_rows set action = 'JOIN'
        where roster_id = :roster and living_id is null and action is distinct from 'JOIN'
          and problems = '{}' and conflicts = '{}'
        """);
    run(
        roster,
        """
        update members.roster_rows r
        set action = case when m.unit_id = r.unit_id then 'COMPLETE'
                          when m.unit_path <@ any (o.scopes) then 'TRANSFER'
                          else 'PROPOSE' end
        from members.memberships m, members.rosters o
        where r.roster_id = :roster and o.id = r.roster_id and m.id = r.living_id
          and r.problems = '{}' and r.conflicts = '{}'
        """);
  }

  private void notePendingTransfers(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows r
        set conflicts = r.conflicts || text '已经向原单位提出转会，正在等对方确认'
        from members.transfers t
        where r.roster_id = :roster and r.action = 'PROPOSE' and t.membership_id = r.living_id and t.outcome is null
        """);
  }

  private void run(UUID roster, String sql) {
    jdbc.sql(sql).param("roster", roster).update();
  }
}
