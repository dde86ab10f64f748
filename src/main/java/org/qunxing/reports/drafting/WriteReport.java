package org.qunxing.reports.drafting;

import java.util.List;
import java.util.UUID;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.plans.PlanOverview;
import org.qunxing.plans.Plans;
import org.qunxing.reports.ReportReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Generates a plan's report, as often as wanted, and keeps what people wrote into it. */
@Component
@Transactional
public class WriteReport {

  private final Plans plans;
  private final Reports reports;
  private final Audit audit;

  WriteReport(Plans plans, Reports reports, Audit audit) {
    this.plans = plans;
    this.reports = reports;
    this.audit = audit;
  }

  /**
   * Generates the report of a confirmed plan with today's figures; again, if it exists.
   *
   * @return the report's number
   */
  public String generate(Actor actor, String planNumber) {
    PlanOverview plan =
        plans
            .find(actor, planNumber)
            .filter(found -> actor.may(Permission.MANAGE_REPORTS, found.unit()))
            .orElseThrow(() -> new NotFound("plan " + planNumber));
    ReportWriter.Draft draft = ReportWriter.write(plan);
    UUID report = reports.save(plan);
    draft.sections().forEach(section -> reports.save(report, plan.unit(), section));
    reports.dropSectionsBut(report, draft.sections().stream().map(ReportSection::key).toList());
    reports.replaceFigures(report, plan.unit(), draft.figures());
    audit.record(actor, "reports.generated", "R-" + planNumber, null);
    return "R-" + planNumber;
  }

  /**
   * Replaces the text of one part; {@code {no}} stands for a figure. The generated text again
   * undoes the edit.
   */
  public void edit(Actor actor, String number, String key, String text, int version) {
    Report report = read(actor, number);
    if (!actor.may(Permission.MANAGE_REPORTS, report.unit())) {
      throw new NotFound("report " + number);
    }
    List<Integer> unknown = FigureMarks.used(text).stream().filter(no -> !report.has(no)).toList();
    if (!unknown.isEmpty()) {
      throw new Refusal(ReportReason.UNKNOWN_FIGURE, heading(report, key), unknown.getFirst());
    }
    if (!reports.edit(report.id(), key, text, actor.name(), version)) {
      throw new Refusal(ReportReason.CHANGED_MEANWHILE);
    }
    audit.record(actor, "reports.edited", number + " " + key, null);
  }

  /** Whether the document ends with the figures by unit. */
  public void byUnit(Actor actor, String number, boolean wanted) {
    Report report = read(actor, number);
    if (!actor.may(Permission.MANAGE_REPORTS, report.unit())) {
      throw new NotFound("report " + number);
    }
    reports.byUnit(report.id(), wanted);
    audit.record(actor, "reports.edited", number, wanted ? "附分单位情况" : "不附分单位情况");
  }

  @Transactional(readOnly = true)
  public Report read(Actor actor, String number) {
    return reports.visibleTo(actor, number).orElseThrow(() -> new NotFound("report " + number));
  }

  @Transactional(readOnly = true)
  public List<Reports.Head> all(Actor actor) {
    return reports.visibleTo(actor);
  }

  /** Confirmed plans within reach that have no report yet. */
  @Transactional(readOnly = true)
  public List<Plans.PlanKey> withoutReport(Actor actor) {
    List<String> reported = all(actor).stream().map(Reports.Head::planNumber).toList();
    return plans.visibleTo(actor).stream()
        .filter(plan -> actor.may(Permission.MANAGE_REPORTS, plan.unit()))
        .filter(plan -> !reported.contains(plan.number()))
        .toList();
  }

  private static String heading(Report report, String key) {
    return report.sections().stream()
        .filter(section -> section.key().equals(key))
        .map(ReportSection::heading)
        .findFirst()
        .orElseThrow(() -> new NotFound("section " + key));
  }
}
