package org.qunxing.cadres.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunxing.cadres.CadreKind;
import org.qunxing.cadres.Spell;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores entries and exits. Every method joins the caller's transaction. */
@Component
public class Spells {

  private final JdbcClient jdbc;

  Spells(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return whether it is new; the same capacity at the same unit runs once
   */
  boolean begin(UUID cadre, Unit unit, Line line, CadreKind kind, LocalDate on) {
    return jdbc.sql(
                """
                insert into cadres.spells (id, cadre_id, unit_id, unit_path, line, kind, entered_on)
                values (:id, :cadre, :unit, cast(:path as ltree), :line, :kind, :on)
                on conflict (cadre_id, unit_id, line, kind) where left_on is null do nothing
                """)
            .param("id", Ids.newId())
            .param("cadre", cadre)
            .param("unit", unit.id())
            .param("path", unit.path().value())
            .param("line", line.name())
            .param("kind", kind.name())
            .param("on", Date.valueOf(on))
            .update()
        > 0;
  }

  void end(UUID spell, LocalDate on, String why) {
    jdbc.sql("update cadres.spells set left_on = :on, left_why = :why where id = :id")
        .param("on", Date.valueOf(on))
        .param("why", why)
        .param("id", spell)
        .update();
  }

  /** Running ones first, then the latest. */
  public List<Spell> of(UUID cadre) {
    return jdbc.sql(
            """
            select id, unit_id, unit_path::text, line, kind, entered_on, left_on, left_why
            from cadres.spells where cadre_id = :cadre
            order by left_on desc nulls first, entered_on desc, id
            """)
        .param("cadre", cadre)
        .query(Spells::spell)
        .list();
  }

  private static Spell spell(ResultSet row, int ignored) throws SQLException {
    Date left = row.getDate("left_on");
    return new Spell(
        row.getObject("id", UUID.class),
        row.getObject("unit_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        Line.valueOf(row.getString("line")),
        CadreKind.valueOf(row.getString("kind")),
        row.getDate("entered_on").toLocalDate(),
        left == null ? null : left.toLocalDate(),
        row.getString("left_why"));
  }
}
