package org.qunxing.plans.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plans themselves. Each look-up names who looks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanRecords {

  private final JdbcClient jdbc;

  PlanRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A plan that the actor may read: in scope, or confirmed and above a unit the actor works for.
   */
  public Optional<Plan> visibleTo(Actor actor, String number) {
    return jdbc.sql(
            """
            select id, number, unit_path::text, unit_name, year, title, status, edition, version,
                   source_name, uploaded_by, uploaded_at, confirmed_by, confirmed_at
            from plans.plans
            where number = :number and status <> 'DISCARDED'
              and (unit_path <@ any (cast(:scopes as ltree[]))
                   or status = 'CONFIRMED' and unit_path @> any (cast(:scopes as ltree[])))
            """)
        .param("number", number)
        .param("scopes", Scopes.array(actor.scopes(Permission.VIEW_PLANS)))
        .query(PlanRecords::plan)
        .optional();
  }

  /** All that the actor may read, latest year first, drafts before the confirmed. */
  public List<Plan> visibleTo(Actor actor) {
    return jdbc.sql(
            """
            select id, number, unit_path::text, unit_name, year, title, status, edition, version,
                   source_name, uploaded_by, uploaded_at, confirmed_by, confirmed_at
            from plans.plans
            where (status = 'DRAFT' and unit_path <@ any (cast(:managed as ltree[])))
               or (status = 'CONFIRMED'
                   and (unit_path <@ any (cast(:scopes as ltree[]))
                        or unit_path @> any (cast(:scopes as ltree[]))))
            order by year desc, status desc, uploaded_at desc
            """)
        .param("scopes", Scopes.array(actor.scopes(Permission.VIEW_PLANS)))
        .param("managed", Scopes.array(actor.scopes(Permission.MANAGE_PLANS)))
        .query(PlanRecords::plan)
        .list();
  }

  /** A plan that the actor may change; anything else is not there. */
  public Plan managedBy(Actor actor, String number) {
    return visibleTo(actor, number)
        .filter(plan -> actor.may(Permission.MANAGE_PLANS, plan.unit()))
        .orElseThrow(() -> new NotFound("plan " + number));
  }

  /** Two drafts of one unit and year are confirmed one after the other. */
  public void lockYear(UnitPath unit, int year) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('plans.confirm'), hashtext(:key))")
        .param("key", unit.value() + "/" + year)
        .query((_, _) -> true)
        .single();
  }

  /** Whether the unit has a confirmed plan for the year. */
  public boolean confirmedExists(UnitPath unit, int year) {
    return jdbc.sql(
            """
            select exists (select 1 from plans.plans
                           where unit_path = cast(:unit as ltree) and year = :year and status = 'CONFIRMED')
            """)
        .param("unit", unit.value())
        .param("year", year)
        .query(Boolean.class)
        .single();
  }

  public String sourceText(UUID plan) {
    return jdbc.sql("select source_text from plans.plans where id = :id")
        .param("id", plan)
        .query(String.class)
        .single();
  }

  /** A number that no plan has had: {@code 2026-7}. */
  public String newNumber(int year) {
    return year + "-" + jdbc.sql("select nextval('plans.plan_numbers')").query(Long.class).single();
  }

  public void add(Plan plan, String sourceText) {
    jdbc.sql(
            """
            insert into plans.plans (id, number, unit_path, unit_name, year, title, status, source_name,
                                     source_text, uploaded_by, uploaded_at)
            values (:id, :number, cast(:unit as ltree), :unitName, :year, :title, :status, :sourceName,
                    :sourceText, :uploadedBy, :uploadedAt)
            """)
        .param("id", plan.id())
        .param("number", plan.number())
        .param("unit", plan.unit().value())
        .param("unitName", plan.unitName())
        .param("year", plan.year())
        .param("title", plan.title())
        .param("status", plan.status().name())
        .param("sourceName", plan.sourceName())
        .param("sourceText", sourceText)
        .param("uploadedBy", plan.uploadedBy())
        .param("uploadedAt", Timestamp.from(plan.uploadedAt()))
        .update();
  }

  /** Items were added with numbers up to this one. */
  public void raiseLastNo(UUID plan, int lastNo) {
    jdbc.sql("update plans.plans set last_no = greatest(last_no, :last) where id = :id")
        .param("id", plan)
        .param("last", lastNo)
        .update();
  }

  /** The next item's number; locks the plan, so that two never get the same. */
  public int nextNo(UUID plan) {
    return jdbc.sql("update plans.plans set last_no = last_no + 1 where id = :id returning last_no")
        .param("id", plan)
        .query(Integer.class)
        .single();
  }

  /**
   * @return false when somebody else changed it since {@code version}
   */
  public boolean rename(UUID plan, int version, String title, int year) {
    return jdbc.sql(
                """
                update plans.plans set title = :title, year = :year, version = version + 1
                where id = :id and version = :version and status = 'DRAFT'
                """)
            .param("id", plan)
            .param("version", version)
            .param("title", title)
            .param("year", year)
            .update()
        == 1;
  }

  /** Locks the plan's row until the transaction ends and says how it stands. */
  public PlanStatus lock(UUID plan) {
    return PlanStatus.valueOf(
        jdbc.sql("select status from plans.plans where id = :id for update")
            .param("id", plan)
            .query(String.class)
            .single());
  }

  public void confirm(UUID plan, String by, Instant at) {
    jdbc.sql(
            """
            update plans.plans
            set status = 'CONFIRMED', edition = 1, version = version + 1, confirmed_by = :by, confirmed_at = :at
            where id = :id and status = 'DRAFT'
            """)
        .param("id", plan)
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  public void discard(UUID plan) {
    jdbc.sql(
            "update plans.plans set status = 'DISCARDED', version = version + 1 where id = :id and"
                + " status = 'DRAFT'")
        .param("id", plan)
        .update();
  }

  /** One more decision: the plan's new edition. */
  public int nextEdition(UUID plan) {
    return jdbc.sql("update plans.plans set edition = edition + 1 where id = :id returning edition")
        .param("id", plan)
        .query(Integer.class)
        .single();
  }

  private static Plan plan(ResultSet row, int index) throws SQLException {
    return new Plan(
        row.getObject("id", UUID.class),
        row.getString("number"),
        UnitPath.of(row.getString("unit_path")),
        row.getString("unit_name"),
        row.getInt("year"),
        row.getString("title"),
        PlanStatus.valueOf(row.getString("status")),
        row.getInt("edition"),
        row.getInt("version"),
        row.getString("source_name"),
        row.getString("uploaded_by"),
        row.getTimestamp("uploaded_at").toInstant(),
        row.getString("confirmed_by"),
        instant(row.getTimestamp("confirmed_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
