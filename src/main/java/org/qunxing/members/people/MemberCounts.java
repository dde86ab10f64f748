package org.qunxing.members.people;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.AgesOfUnit;
import org.qunxing.members.MemberGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many people belong where, now. */
@Component
@Transactional(readOnly = true)
public class MemberCounts {

  private final JdbcClient jdbc;

  MemberCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<AgesOfUnit> ages(UnitPath unit, Line line, LocalDate bornAfter) {
    return jdbc.sql(
            """
            select m.unit_id, m.unit_path::text, count(*) filter (where p.born_on > :after) as young,
                   count(p.born_on) as known
            from members.memberships m join members.persons p on p.id = m.person_id
            where m.unit_path <@ cast(:unit as ltree) and m.left_on is null and m.line = :line
            group by m.unit_id, m.unit_path
            """)
        .param("unit", unit.value())
        .param("line", line.name())
        .param("after", Date.valueOf(bornAfter))
        .query(
            (row, _) ->
                new AgesOfUnit(
                    row.getObject("unit_id", UUID.class),
                    UnitPath.of(row.getString("unit_path")),
                    row.getInt("young"),
                    row.getInt("known")))
        .list();
  }

  public List<UUID> young(UnitPath unit, Line line, LocalDate bornAfter, int limit) {
    return jdbc.sql(
            """
            select p.id from members.memberships m join members.persons p on p.id = m.person_id
            where m.unit_path <@ cast(:unit as ltree) and m.left_on is null and m.line = :line
              and p.born_on > :after
            order by p.number limit :limit
            """)
        .param("unit", unit.value())
        .param("line", line.name())
        .param("after", Date.valueOf(bornAfter))
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  public List<UUID> young(Collection<UUID> units, Line line, LocalDate bornAfter, int limit) {
    return jdbc.sql(
            """
            select p.id from members.memberships m join members.persons p on p.id = m.person_id
            where m.unit_id = any (:units) and m.left_on is null and m.line = :line and p.born_on > :after
            order by p.number limit :limit
            """)
        .param("units", units.toArray(UUID[]::new))
        .param("line", line.name())
        .param("after", Date.valueOf(bornAfter))
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  public int in(List<UnitPath> units) {
    return jdbc.sql(
            """
            select count(distinct person_id) from members.memberships
            where unit_path <@ any (cast(:units as ltree[])) and left_on is null
            """)
        .param("units", Scopes.array(units))
        .query(Integer.class)
        .single();
  }

  /** Of these groups only, if any are named. */
  public int in(UnitPath unit, Set<MemberGroup> groups) {
    return groups.isEmpty()
        ? in(List.of(unit))
        : jdbc.sql(
                """
                select count(distinct m.person_id)
                from members.memberships m join members.persons p on p.id = m.person_id
                where m.unit_path <@ cast(:unit as ltree) and m.left_on is null and p.groups && cast(:groups as text[])
                """)
            .param("unit", unit.value())
            .param("groups", groups.stream().map(Enum::name).toArray(String[]::new))
            .query(Integer.class)
            .single();
  }

  public Map<UnitPath, Integer> below(UnitPath unit) {
    Map<UnitPath, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select subpath(unit_path, 0, nlevel(cast(:unit as ltree)) + 1) as child, count(distinct person_id) as people
            from members.memberships
            where unit_path <@ cast(:unit as ltree) and left_on is null
              and nlevel(unit_path) > nlevel(cast(:unit as ltree))
            group by 1
            """)
        .param("unit", unit.value())
        .query(
            row -> {
              counts.put(UnitPath.of(row.getString("child")), row.getInt("people"));
            });
    return counts;
  }
}
