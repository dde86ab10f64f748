package org.qunxing.members.merging;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that may be of one person. The same identity number or phone cannot stand in two files (the
 * table refuses); what remains are files of which one lacks the number, or has a name written
 * otherwise.
 */
@Component
@Transactional
class Duplicates {

  private static final int SHOWN = 100;

  /** More than are shown, since some may have been dealt with by the time they are. */
  private static final int FOUND = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  Duplicates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Why two files may be of one person; the strongest first. */
  enum Why {
    SAME_NAME_AND_BIRTH("姓名和出生日期都相同"),
    SAME_NAME_IN_UNIT("同一单位、姓名相同，至少一份没有登记身份证号"),
    SIMILAR_NAME_SAME_BIRTH("同一单位、出生日期相同，同姓，名字写法相近");

    private final String label;

    Why(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** Two files, the older number first. */
  record Pair(long left, long right, String leftName, String rightName, List<Why> whys) {}

  /**
   * Pairs of which both have a living membership in these subtrees, and that nobody has told apart.
   */
  @Transactional(readOnly = true)
  public List<Pair> within(List<UnitPath> scopes) {
    // A district's members are held against each other in memory, not on the disk.
    jdbc.sql("set local work_mem = '64MB'").update();
    return jdbc.sql(
            """
            with mine as materialized (
              select distinct p.id, p.number, p.name, p.born_on, m.unit_id
              from members.persons p join members.memberships m on m.person_id = p.id and m.left_on is null
              where m.unit_path <@ any (cast(:scopes as ltree[])) and p.merged_into is null),
            found as (
              select a.id as a, b.id as b, 'SAME_NAME_AND_BIRTH' as why
              from mine a join mine b on a.name = b.name and a.born_on = b.born_on and a.number < b.number
              union
              select a.id, b.id, 'SAME_NAME_IN_UNIT'
              from mine a join mine b on a.name = b.name and a.unit_id = b.unit_id and a.number < b.number
              where a.born_on is null or b.born_on is null
              union
              select a.id, b.id, 'SIMILAR_NAME_SAME_BIRTH'
              from mine a join mine b on a.born_on = b.born_on and a.unit_id = b.unit_id and a.number < b.number
              where a.name <> b.name and left(a.name, 1) = left(b.name, 1))
            select a.number as "left", b.number as "right", a.name as left_name, b.name as right_name,
                   array_agg(distinct f.why) as whys
            from found f join members.persons a on a.id = f.a join members.persons b on b.id = f.b
            where not exists (select 1 from members.distinct_pairs d
                              where d.low = least(f.a, f.b) and d.high = greatest(f.a, f.b))
            group by 1, 2, 3, 4
            order by count(*) desc, 1, 2 limit :limit
            """)
        .param("scopes", Scopes.array(scopes))
        .param("limit", FOUND)
        .query(
            (row, _) ->
                new Pair(
                    row.getLong("left"),
                    row.getLong("right"),
                    row.getString("left_name"),
                    row.getString("right_name"),
                    whys((String[]) row.getArray("whys").getArray())))
        .list();
  }

  /**
   * Those of the pairs that still are: both here, as they were called, and nobody told them apart.
   */
  @Transactional(readOnly = true)
  public List<Pair> standing(List<UnitPath> scopes, List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            select place
            from unnest(:lefts, :rights, :leftNames, :rightNames) with ordinality
              as pair (left_number, right_number, left_name, right_name, place)
            join members.persons a on a.number = left_number and a.name = left_name and a.merged_into is null
            join members.persons b on b.number = right_number and b.name = right_name and b.merged_into is null
            where exists (select 1 from members.memberships m where m.person_id = a.id and m.left_on is null
                          and m.unit_path <@ any (cast(:scopes as ltree[])))
              and exists (select 1 from members.memberships m where m.person_id = b.id and m.left_on is null
                          and m.unit_path <@ any (cast(:scopes as ltree[])))
              and not exists (select 1 from members.distinct_pairs d
                              where d.low = least(a.id, b.id) and d.high = greatest(a.id, b.id))
            order by place limit :limit
            """)
        .param("lefts", pairs.stream().map(Pair::left).toArray(Long[]::new))
        .param("rights", pairs.stream().map(Pair::right).toArray(Long[]::new))
        .param("leftNames", pairs.stream().map(Pair::leftName).toArray(String[]::new))
        .param("rightNames", pairs.stream().map(Pair::rightName).toArray(String[]::new))
        .param("scopes", Scopes.array(scopes))
        .param("limit", SHOWN)
        .query(Integer.class)
        .stream()
        .map(place -> pairs.get(place - 1))
        .toList();
  }

  private static List<Why> whys(@Nullable String[] names) {
    return Arrays.stream(names).map(Why::valueOf).sorted().toList();
  }

  /** They are two people: the pair is not proposed again. */
  void tellApart(Actor actor, UUID one, UUID other) {
    jdbc.sql(
            """
            insert into members.distinct_pairs (low, high, noted_by, noted_at)
            values (least(cast(:one as uuid), :other), greatest(cast(:one as uuid), :other), :by, :at)
            on conflict do nothing
            """)
        .param("one", one)
        .param("other", other)
        .param("by", actor.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
