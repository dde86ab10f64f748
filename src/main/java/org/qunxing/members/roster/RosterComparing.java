package org.qunxing.members.roster;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds the rows of a roster against each other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RosterComparing {

  private final JdbcClient jdbc;

  RosterComparing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Once, when all rows have been read; they do not change any more. Two groupings find the persons
   * and phones that come more than once. Only rows of those are looked at closely, and each is
   * written at most once: rows of one person for several lines make one person, any other doubling
   * is a fault of the later row.
   */
  void compare(UUID roster) {
    jdbc.sql(RosterMatching.ROOM).update();
    jdbc.sql("analyze members.roster_rows (roster_id, action, problems, conflicts, person_id)")
        .update();
    jdbc.sql(
            """
            with people as materialized (
              select person_index from members.roster_rows
              where roster_id = :roster and person_index is not null group by 1 having count(*) > 1),
            phones as materialized (
              select phone_index from members.roster_rows
              where roster_id = :roster and phone_index is not null group by 1 having count(*) > 1),
            doubled as materialized (
              select row_no, name, line, person_index, national_id_index, phone_index, new_person_id
              from members.roster_rows
              where roster_id = :roster
                and (person_index in (select person_index from people)
                     or phone_index in (select phone_index from phones))),
            beside as (
              select d.*, min(row_no) over (partition by person_index, line) as twin,
                     first_value(row_no) over same_number as number_row,
                     first_value(name) over same_number as number_name,
                     first_value(row_no) over same_phone as phone_row,
                     first_value(person_index) over same_phone as phone_person,
                     first_value(new_person_id) over same_person as person
              from doubled d
              window same_person as (partition by person_index order by row_no),
                     same_number as (partition by national_id_index order by row_no),
                     same_phone as (partition by phone_index order by row_no)),
            found as (
              select row_no, case when person_index is null then new_person_id else person end as person,
                     array_remove(array[
                       case when person_index is not null and row_no > twin
                         then format('与第 %s 行是同一个人，重复了', twin) end,
                       case when national_id_index is not null and name <> number_name
                         then format('与第 %s 行身份证号相同，姓名却不同', number_row) end,
                       case when phone_index is not null and person_index <> phone_person
                         then format('手机号与第 %s 行的另一个人相同', phone_row) end], null) as faults
              from beside)
            update members.roster_rows r
            set problems = r.problems || found.faults, new_person_id = found.person,
                action = case when found.faults = '{}' then r.action end
            from found
            where r.roster_id = :roster and r.row_no = found.row_no
              and (found.faults <> '{}' or r.new_person_id <> found.person)
            """)
        .param("roster", roster)
        .update();
  }
}
