package org.qunxing.cadres.statistics;

import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts that cadres hold now, counted and listed. Joins the caller's transaction. */
@Component
class PostCounts {

  private final JdbcClient jdbc;

  PostCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The posts of one unit. */
  record OfUnit(UUID unit, UnitPath path, int posts, int women) {}

  List<OfUnit> of(UnitPath unit, Line line) {
    return jdbc.sql(
            """
            select p.unit_id, p.unit_path::text, count(*) as posts, count(*) filter (where c.sex = 'FEMALE') as women
            from cadres.posts p join cadres.cadres c on c.id = p.cadre_id
            where p.until_on is null and p.line = :line and p.unit_path <@ cast(:unit as ltree)
            group by p.unit_id, p.unit_path
            """)
        .param("unit", unit.value())
        .param("line", line.name())
        .query(
            (row, _) ->
                new OfUnit(
                    row.getObject("unit_id", UUID.class),
                    UnitPath.of(row.getString("unit_path")),
                    row.getInt("posts"),
                    row.getInt("women")))
        .list();
  }

  List<PostRow> women(UnitPath unit, Line line, int limit) {
    return jdbc.sql(
            """
            select c.number, c.name, p.unit_id as unit, p.title, p.from_on
            from cadres.posts p join cadres.cadres c on c.id = p.cadre_id
            where p.until_on is null and p.line = :line and p.unit_path <@ cast(:unit as ltree) and c.sex = 'FEMALE'
            order by p.unit_path, p.from_on, c.number limit :limit
            """)
        .param("unit", unit.value())
        .param("line", line.name())
        .param("limit", limit)
        .query(PostRow.class)
        .list();
  }
}
