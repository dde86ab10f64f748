package org.qunxing.reports.drafting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.plans.PlanOverview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores reports. Every method joins the caller's transaction. */
@Component
class Reports {

  private final JdbcClient jdbc;
  private final Clock clock;

  Reports(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The head of a report, without text and figures. */
  record Head(
      UUID id,
      String number,
      String planNumber,
      int year,
      String title,
      String unitPath,
      String unitName,
      java.time.Instant generatedAt,
      boolean byUnit) {}

  /** One report a plan: writes its head, or notes that it was generated anew. */
  UUID save(PlanOverview plan) {
    return jdbc.sql(
            """
            insert into reports.reports (id, number, plan_number, year, title, unit_path, unit_name, generated_at)
            values (:id, 'R-' || :plan, :plan, :year, :title, cast(:unit as ltree), :unitName, :now)
            on conflict (plan_number) do update set generated_at = excluded.generated_at
            returning id
            """)
        .param("id", Ids.newId())
        .param("plan", plan.number())
        .param("year", plan.year())
        .param("title", "%s%d年工作报告".formatted(plan.unitName(), plan.year()))
        .param("unit", plan.unit().value())
        .param("unitName", plan.unitName())
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .single();
  }

  /** Writes what was generated; what somebody wrote instead stays beside it. */
  void save(UUID report, UnitPath unit, ReportSection section) {
    jdbc.sql(
            """
            insert into reports.sections (report_id, unit_path, key, position, level, heading, generated)
            values (:report, cast(:unit as ltree), :key, :position, :level, :heading, :generated)
            on conflict (report_id, key) do update
            set position = excluded.position, level = excluded.level, heading = excluded.heading,
                generated = excluded.generated
            """)
        .param("report", report)
        .param("unit", unit.value())
        .param("key", section.key())
        .param("position", section.position())
        .param("level", section.level())
        .param("heading", section.heading())
        .param("generated", section.generated())
        .update();
  }

  /** Sections that the plan no longer has go, unless somebody wrote in them. */
  void dropSectionsBut(UUID report, List<String> keys) {
    jdbc.sql(
            """
            delete from reports.sections
            where report_id = :report and edited is null and not key = any (cast(:keys as text[]))
            """)
        .param("report", report)
        .param("keys", keys.toArray(String[]::new))
        .update();
  }

  void replaceFigures(UUID report, UnitPath unit, List<ReportFigure> figures) {
    jdbc.sql("delete from reports.figures where report_id = :report")
        .param("report", report)
        .update();
    figures.forEach(figure -> insert(report, unit, figure));
  }

  private void insert(UUID report, UnitPath unit, ReportFigure figure) {
    jdbc.sql(
            """
            insert into reports.figures (report_id, unit_path, no, list_name, subject, target, unit, expression, from_day,
              to_day, value, last_year, met, why, explanation, link)
            values (:report, cast(:path as ltree), :no, :list, :subject, :target, :unit, :expression, :from, :to, :value,
              :lastYear, :met, :why, :explanation, :link)
            """)
        .param("report", report)
        .param("path", unit.value())
        .param("no", figure.no())
        .param("list", figure.listName())
        .param("subject", figure.subject())
        .param("target", figure.target())
        .param("unit", figure.unit())
        .param("expression", figure.expression())
        .param("from", figure.fromDay())
        .param("to", figure.toDay())
        .param("value", figure.value())
        .param("lastYear", figure.lastYear())
        .param("met", figure.met())
        .param("why", figure.why())
        .param("explanation", figure.explanation())
        .param("link", figure.link())
        .update();
  }

  /** Replaces a section's text if nobody did so since that version; says whether it did. */
  boolean edit(UUID report, String key, String text, String by, int version) {
    return jdbc.sql(
                """
                update reports.sections
                set edited = nullif(:text, generated), edited_by = :by, edited_at = :now, version = version + 1
                where report_id = :report and key = :key and version = :version
                """)
            .param("text", text)
            .param("by", by)
            .param("now", Timestamp.from(clock.instant()))
            .param("report", report)
            .param("key", key)
            .param("version", version)
            .update()
        == 1;
  }

  void byUnit(UUID report, boolean wanted) {
    jdbc.sql("update reports.reports set by_unit = :wanted where id = :report")
        .param("report", report)
        .param("wanted", wanted)
        .update();
  }

  List<Head> visibleTo(Actor actor) {
    return jdbc.sql(
            """
            select id, number, plan_number, year, title, unit_path::text, unit_name, generated_at, by_unit
            from reports.reports where unit_path <@ any (cast(:scopes as ltree[])) order by year desc, number
            """)
        .param("scopes", Scopes.array(actor.scopes(Permission.VIEW_REPORTS)))
        .query(Head.class)
        .list();
  }

  Optional<Report> visibleTo(Actor actor, String number) {
    return jdbc.sql(
            """
            select id, number, plan_number, year, title, unit_path::text, unit_name, generated_at, by_unit
            from reports.reports where number = :number and unit_path <@ any (cast(:scopes as ltree[]))
            """)
        .param("number", number)
        .param("scopes", Scopes.array(actor.scopes(Permission.VIEW_REPORTS)))
        .query(Head.class)
        .optional()
        .map(this::whole);
  }

  private Report whole(Head head) {
    return new Report(
        head.id(),
        head.number(),
        head.planNumber(),
        head.year(),
        head.title(),
        UnitPath.of(head.unitPath()),
        head.unitName(),
        head.generatedAt(),
        head.byUnit(),
        sections(head.id()),
        figures(head.id()));
  }

  private List<ReportSection> sections(UUID report) {
    return jdbc.sql(
            """
            select key, position, level, heading, generated, edited, edited_by, edited_at, version
            from reports.sections where report_id = :report order by position, key
            """)
        .param("report", report)
        .query(ReportSection.class)
        .list();
  }

  private List<ReportFigure> figures(UUID report) {
    return jdbc.sql(
            """
            select no, list_name, subject, target, unit, expression, from_day, to_day, value, last_year, met, why,
              explanation, link
            from reports.figures where report_id = :report order by no
            """)
        .param("report", report)
        .query(ReportFigure.class)
        .list();
  }
}
