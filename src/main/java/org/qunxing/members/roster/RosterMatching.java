package org.qunxing.members.roster;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the rows of a roster against the register, all at once: who is who, what stands in the way,
 * what is to be done.
 *
 * <p>Most rows of a large roster are about people whom nobody knows yet, and need no more than two
 * look-ups that find nothing. Whoever might be known is put on a narrow list for the length of the
 * transaction; on it everything is worked out, and each row is written at most once, if it changes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RosterMatching {

  /** To sort and group a hundred thousand rows in memory, until the transaction ends. */
  static final String ROOM = "set local work_mem = '64MB'";

  private final JdbcClient jdbc;

  RosterMatching(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Every row. May be asked again and again; the last answer counts.
   *
   * @return how many rows are about people who are registered already
   */
  int match(UUID roster) {
    return match(roster, true);
  }

  /**
   * The rows about people who were known at the last look, and those that something stood in the
   * way of. The others are people to be registered: should one of them have been registered since,
   * by her number or with her phone, the register itself refuses her.
   */
  int matchKnown(UUID roster) {
    return match(roster, false);
  }

  private int match(UUID roster, boolean all) {
    jdbc.sql(ROOM).update();
    list(roster, all);
    followMerges();
    write(roster);
    int known = known();
    jdbc.sql("drop table roster_known").update();
    return known;
  }

  /**
   * By number; by phone and name, where no other number contradicts. A good row is staged as one
   * that joins; those of older versions were not, and are decided here.
   */
  private void list(UUID roster, boolean all) {
    jdbc.sql(
            """
            create temporary table roster_known on commit drop as
            select r.row_no, r.name, r.line, r.unit_id, r.phone_index, r.problems = '{}' as readable,
                   r.national_id_index is null as unnumbered,
                   coalesce(i.person_id,
                            case when p.name = r.name
                                      and (r.national_id_index is null
                                           or not exists (select 1 from members.identities o where o.person_id = p.id))
                                 then p.id end) as person_id
            from members.roster_rows r
            left join members.identities i on i.national_id_index = r.national_id_index
            left join members.persons p on p.phone_index = r.phone_index
            where r.roster_id = :roster
              and (:all or r.action is null or r.action <> 'JOIN' or r.person_id is not null)
              and (i.person_id is not null or p.id is not null or r.national_id_index is null
                   or r.conflicts <> '{}' or r.person_id is not null or r.living_id is not null
                   or r.action is null and r.problems = '{}')
            """)
        .param("roster", roster)
        .param("all", all)
        .update();
    jdbc.sql("analyze roster_known").update();
  }

  /**
   * A file that went into another: the row is about the person whose file goes on. Who was found is
   * locked, so that she stays who she is until the end of the transaction; a merge under way is
   * waited for. The trigger that asks for each membership by itself is told so.
   */
  private void followMerges() {
    do {
      lockKnown();
    } while (followed() > 0);
    jdbc.sql("select set_config('qunxing.merges_followed', 'yes', true)")
        .query(String.class)
        .single();
  }

  private void lockKnown() {
    jdbc.sql(
            """
            select count(*) from (
              select from members.persons p
              where p.id in (select person_id from roster_known where person_id is not null)
              order by p.id for key share) locked
            """)
        .query(Long.class)
        .single();
  }

  private int followed() {
    return jdbc.sql(
            """
            update roster_known k set person_id = p.merged_into
            from members.persons p
            where p.id = k.person_id and p.merged_into is not null
            """)
        .update();
  }

  /**
   * Whoever is new registers with her real name and number; nobody takes another's phone. A
   * transfer that was proposed waits for its answer.
   */
  private void write(UUID roster) {
    jdbc.sql(
            """
            with beside as (
              select k.row_no, k.person_id, k.readable, k.unit_id, m.id as living_id, m.unit_id as living_unit,
                     m.unit_path <@ any (o.scopes) as ours,
                     array_remove(array[
                       case when k.person_id is null and k.readable and k.unnumbered
                         then '身份证号没有填，新登记的人必须填写' end,
                       case when p.name <> k.name then '这个身份证号已登记在另一个姓名下' end,
                       case when f.id is not null and coalesce(f.merged_into, f.id) is distinct from k.person_id
                         then '手机号已登记在另一个人名下' end], null) as conflicts
              from roster_known k
              join members.rosters o on o.id = :roster
              left join members.persons p on p.id = k.person_id
              left join members.persons f on f.phone_index = k.phone_index
              left join members.memberships m on m.person_id = k.person_id and m.line = k.line and m.left_on is null),
            decided as (
              select b.*,
                     case when not readable or conflicts <> '{}' then null
                          when living_id is null then 'JOIN'
                          when living_unit = unit_id then 'COMPLETE'
                          when ours then 'TRANSFER'
                          else 'PROPOSE' end as action
              from beside b),
            told as (
              select d.*,
                     case when action = 'PROPOSE'
                               and exists (select 1 from members.transfers t
                                           where t.membership_id = d.living_id and t.outcome is null)
                          then array['已经向原单位提出转会，正在等对方确认'] else conflicts end as all_conflicts
              from decided d)
            update members.roster_rows r
            set person_id = t.person_id, living_id = t.living_id, conflicts = t.all_conflicts, action = t.action
            from told t
            where r.roster_id = :roster and r.row_no = t.row_no
              and (r.person_id is distinct from t.person_id or r.living_id is distinct from t.living_id
                   or r.conflicts <> t.all_conflicts or r.action is distinct from t.action)
            """)
        .param("roster", roster)
        .update();
  }

  private int known() {
    return jdbc.sql("select count(*) from roster_known where person_id is not null")
        .query(Integer.class)
        .single();
  }
}
