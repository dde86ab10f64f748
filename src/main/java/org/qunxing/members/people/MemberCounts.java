package org.qunxing.members.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.UnitPath;
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
