package org.qunxing.organisations.tree;

import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Employers when the unit they belong to, or that is their union, goes. */
@Component
public class EmployersOfUnits {

  private final JdbcClient jdbc;

  EmployersOfUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** At the unit itself, not below it. */
  public int count(Unit unit) {
    return jdbc.sql(
            "select count(*) from organisations.employers where unit_path = cast(:path as ltree)")
        .param("path", unit.path().value())
        .query(Integer.class)
        .single();
  }

  /** What was one unit's is the other's. */
  public void move(Unit from, Unit into) {
    jdbc.sql(
            """
            update organisations.employers
            set union_id = case when union_id = :from then :into else union_id end,
                youth_id = case when youth_id = :from then :into else youth_id end,
                women_id = case when women_id = :from then :into else women_id end,
                unit_path = case when unit_path = cast(:fromPath as ltree) then cast(:intoPath as ltree)
                                 else unit_path end,
                version = version + 1
            where unit_path = cast(:fromPath as ltree) or :from in (union_id, youth_id, women_id)
            """)
        .param("from", from.id())
        .param("into", into.id())
        .param("fromPath", from.path().value())
        .param("intoPath", into.path().value())
        .update();
  }

  /** They stay in the register, under the unit above, and are without this one again. */
  public void leave(Unit unit) {
    jdbc.sql(
            """
            update organisations.employers
            set union_id = nullif(union_id, :unit), youth_id = nullif(youth_id, :unit),
                women_id = nullif(women_id, :unit),
                unit_path = case when unit_path = cast(:path as ltree) and nlevel(unit_path) > 1
                                 then subpath(unit_path, 0, nlevel(unit_path) - 1) else unit_path end,
                version = version + 1
            where unit_path = cast(:path as ltree) or :unit in (union_id, youth_id, women_id)
            """)
        .param("unit", unit.id())
        .param("path", unit.path().value())
        .update();
  }
}
