package org.qunxing.cadres.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.Scopes;
import org.qunxing.cadres.Cadre;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores cadres. Every method joins the caller's transaction. */
@Component
public class CadreTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  CadreTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The cadre whose inbox this is, entered now when there was none yet; locked either way. */
  Cadre entered(Identified who, Unit unit, Line line) {
    jdbc.sql(
            """
            insert into cadres.cadres (id, number, recipient, person_id, name, sex, unit_id, unit_path, line, entered_at)
            values (:id, 'K-' || to_char(nextval('cadres.numbers'), 'FM000000'), :recipient, :person, :name, :sex,
                    :unit, cast(:path as ltree), :line, :now)
            on conflict (recipient) do update
            set unit_id = excluded.unit_id, unit_path = excluded.unit_path, line = excluded.line, left_on = null
            """)
        .param("id", Ids.newId())
        .param("recipient", who.recipient())
        .param("person", who.person())
        .param("name", who.name())
        .param("sex", who.sex().name())
        .param("unit", unit.id())
        .param("path", unit.path().value())
        .param("line", line.name())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return ofRecipient(who.recipient()).orElseThrow();
  }

  void home(UUID cadre, UUID unit, UnitPath path, Line line) {
    jdbc.sql(
            """
            update cadres.cadres set unit_id = :unit, unit_path = cast(:path as ltree), line = :line
            where id = :id
            """)
        .param("unit", unit)
        .param("path", path.value())
        .param("line", line.name())
        .param("id", cadre)
        .update();
  }

  void left(UUID cadre, LocalDate on) {
    jdbc.sql("update cadres.cadres set left_on = :on where id = :id")
        .param("on", Date.valueOf(on))
        .param("id", cadre)
        .update();
  }

  public Optional<Cadre> ofRecipient(UUID recipient) {
    return jdbc.sql(
            """
            select id, number, recipient, person_id, name, sex, unit_id, unit_path::text, line, left_on
            from cadres.cadres where recipient = :recipient
            """)
        .param("recipient", recipient)
        .query(CadreTable::cadre)
        .optional();
  }

  /** Those found, by name; one query. */
  public List<Cadre> find(Collection<UUID> ids) {
    return jdbc.sql(
            """
            select id, number, recipient, person_id, name, sex, unit_id, unit_path::text, line, left_on
            from cadres.cadres where id = any (:ids) order by name, number
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(CadreTable::cadre)
        .list();
  }

  /** Everybody who serves in one of these subtrees, by name; at most 1,000. */
  public List<Cadre> serving(List<UnitPath> scopes) {
    return jdbc.sql(
            """
            select id, number, recipient, person_id, name, sex, unit_id, unit_path::text, line, left_on
            from cadres.cadres
            where left_on is null and unit_path <@ any (cast(:scopes as ltree[]))
            order by name, number limit 1000
            """)
        .param("scopes", Scopes.array(scopes))
        .query(CadreTable::cadre)
        .list();
  }

  public Cadre visibleTo(Actor actor, Permission permission, String number) {
    return jdbc.sql(
            """
            select id, number, recipient, person_id, name, sex, unit_id, unit_path::text, line, left_on
            from cadres.cadres where number = :number and unit_path <@ any (cast(:scopes as ltree[]))
            """)
        .param("number", number)
        .param("scopes", Scopes.array(actor.scopes(permission)))
        .query(CadreTable::cadre)
        .optional()
        .filter(cadre -> actor.may(permission, cadre.path(), cadre.line()))
        .orElseThrow(() -> new NotFound("cadre " + number));
  }

  /** The same, locked: of two who change one cadre, the second sees what the first has done. */
  public Cadre lock(Actor actor, Permission permission, String number) {
    jdbc.sql("select id from cadres.cadres where number = :number for update")
        .param("number", number)
        .query(row -> {});
    return visibleTo(actor, permission, number);
  }

  public static Cadre cadre(ResultSet row, int ignored) throws SQLException {
    Date left = row.getDate("left_on");
    return new Cadre(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("recipient", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("name"),
        Sex.valueOf(row.getString("sex")),
        row.getObject("unit_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        Line.valueOf(row.getString("line")),
        left == null ? null : left.toLocalDate());
  }
}
