package org.qunxing.organisations.tree;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a unit over the years: names, places, ends. Nothing here is ever deleted. */
@Component
public class UnitHistory {

  /** What can happen. */
  public enum Change {
    FOUNDED("成立"),
    RENAMED("更名"),
    CHANGED("修改资料"),
    MOVED("调整隶属"),
    CLOSED("撤销"),
    MERGED("合并"),
    TOOK_IN("合并"),
    SPLIT_OFF("拆分"),
    SPLIT_FROM("拆分"),
    DISSOLVED("撤销原因");

    private final String label;

    Change(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** One line of the history; {@code before} and {@code after} as people read them. */
  public record Entry(
      Instant at,
      String actorName,
      Change change,
      @Nullable String before,
      @Nullable String after) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  UnitHistory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void note(
      Actor actor, Unit unit, Change change, @Nullable String before, @Nullable String after) {
    jdbc.sql(
            """
            insert into organisations.unit_history (unit_id, unit_path, at, actor_name, change, before, after)
            values (:unit, cast(:path as ltree), :at, :actor, :change, :before, :after)
            """)
        .param("unit", unit.id())
        .param("path", unit.path().value())
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", actor.name())
        .param("change", change.name())
        .param("before", before)
        .param("after", after)
        .update();
  }

  /** Each of these was founded. */
  void noteFounded(Actor actor, List<Unit> units) {
    jdbc.sql(
            """
            insert into organisations.unit_history (unit_id, unit_path, at, actor_name, change, before, after)
            select unit, cast(path as ltree), :at, :actor, :change, null, name
            from unnest(:units, :paths, :names) as f(unit, path, name)
            """)
        .param("units", units.stream().map(Unit::id).toArray(UUID[]::new))
        .param("paths", units.stream().map(unit -> unit.path().value()).toArray(String[]::new))
        .param("names", units.stream().map(Unit::name).toArray(String[]::new))
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", actor.name())
        .param("change", Change.FOUNDED.name())
        .update();
  }

  /** The lines go where the units went, so that whoever sees the unit sees its past. */
  void move(UnitPath before, UnitPath now) {
    jdbc.sql(
            """
            update organisations.unit_history
            set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
                else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
            where unit_path <@ cast(:before as ltree)
            """)
        .param("before", before.value())
        .param("now", now.value())
        .update();
  }

  /** Latest first. */
  @Transactional(readOnly = true)
  public List<Entry> of(UUID unit) {
    return jdbc.sql(
            """
            select at, actor_name, change, before, after
            from organisations.unit_history where unit_id = :unit order by number desc
            """)
        .param("unit", unit)
        .query(
            (row, _) ->
                new Entry(
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor_name"),
                    Change.valueOf(row.getString("change")),
                    row.getString("before"),
                    row.getString("after")))
        .list();
  }
}
