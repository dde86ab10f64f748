package org.qunxing.plans.content;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The initiatives of plans. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Initiatives {

  private final JdbcClient jdbc;

  Initiatives(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Initiative> of(UUID plan) {
    return jdbc.sql(
            """
            select no, list_no, position, label, title, body, start_at, end_at, dropped, lines, units,
                   owner_id, owner_name, lead_path::text, lead_name, deadline, version, changed_by
            from plans.initiatives where plan_id = :plan order by position, no
            """)
        .param("plan", plan)
        .query(Initiatives::initiative)
        .list();
  }

  public void add(UUID plan, Initiative initiative) {
    values(
            jdbc.sql(
                """
                insert into plans.initiatives (plan_id, no, list_no, position, label, title, body, start_at, end_at,
                  dropped, lines, units, owner_id, owner_name, lead_path, lead_name, deadline, changed_by)
                values (:plan, :no, :list, :position, :label, :title, :body, :start, :end,
                  :dropped, :lines, :units, :owner, :ownerName, cast(:lead as ltree), :leadName, :deadline, :by)
                """),
            plan,
            initiative)
        .param("label", initiative.label())
        .param("body", initiative.body())
        .param("start", initiative.start())
        .param("end", initiative.end())
        .update();
  }

  /**
   * @return false when somebody else changed it since the version that it carries
   */
  public boolean save(UUID plan, Initiative initiative) {
    return values(
                jdbc.sql(
                    """
                    update plans.initiatives
                    set list_no = :list, position = :position, title = :title, dropped = :dropped, lines = :lines,
                        units = :units, owner_id = :owner, owner_name = :ownerName, lead_path = cast(:lead as ltree),
                        lead_name = :leadName, deadline = :deadline, changed_by = :by, version = version + 1
                    where plan_id = :plan and no = :no and version = :version
                    """),
                plan,
                initiative)
            .param("version", initiative.version())
            .update()
        == 1;
  }

  /** Puts these first to last; the others stay where they are. */
  public void arrange(UUID plan, List<Integer> order) {
    jdbc.sql(
            """
            update plans.initiatives set position = place.position
            from unnest(cast(:nos as int[])) with ordinality as place (no, position)
            where plan_id = :plan and initiatives.no = place.no
            """)
        .param("plan", plan)
        .param("nos", order.toArray(Integer[]::new))
        .update();
  }

  private static JdbcClient.StatementSpec values(
      JdbcClient.StatementSpec statement, UUID plan, Initiative initiative) {
    Person owner = initiative.owner();
    LeadUnit lead = initiative.lead();
    return statement
        .param("plan", plan)
        .param("no", initiative.no())
        .param("list", initiative.listNo())
        .param("position", initiative.position())
        .param("title", initiative.title())
        .param("dropped", initiative.dropped())
        .param(
            "lines", initiative.lines().stream().map(Line::name).collect(Collectors.joining(",")))
        .param("units", initiative.units())
        .param("owner", owner == null ? null : owner.account())
        .param("ownerName", owner == null ? null : owner.name())
        .param("lead", lead == null ? null : lead.path().value())
        .param("leadName", lead == null ? null : lead.name())
        .param("deadline", initiative.deadline())
        .param("by", initiative.changedBy());
  }

  private static Initiative initiative(ResultSet row, int index) throws SQLException {
    return new Initiative(
        row.getInt("no"),
        row.getInt("list_no"),
        row.getInt("position"),
        row.getString("label"),
        row.getString("title"),
        row.getString("body"),
        row.getObject("start_at", Integer.class),
        row.getObject("end_at", Integer.class),
        row.getBoolean("dropped"),
        lines(row.getString("lines")),
        row.getString("units"),
        person(row),
        lead(row),
        day(row.getDate("deadline")),
        row.getInt("version"),
        row.getString("changed_by"));
  }

  private static Set<Line> lines(String names) {
    EnumSet<Line> lines = EnumSet.noneOf(Line.class);
    Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty())
        .map(Line::valueOf)
        .forEach(lines::add);
    return lines;
  }

  static @Nullable Person person(ResultSet row) throws SQLException {
    UUID owner = row.getObject("owner_id", UUID.class);
    return owner == null ? null : new Person(owner, row.getString("owner_name"));
  }

  private static @Nullable LeadUnit lead(ResultSet row) throws SQLException {
    String path = row.getString("lead_path");
    return path == null ? null : new LeadUnit(UnitPath.of(path), row.getString("lead_name"));
  }

  static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
