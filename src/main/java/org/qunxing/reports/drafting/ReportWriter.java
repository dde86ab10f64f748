package org.qunxing.reports.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qunxing.plans.PlanOverview;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.qunxing.plans.PlanOverview.InitiativeOverview;
import org.qunxing.plans.PlanOverview.ListOverview;
import org.qunxing.plans.PlanOverview.TaskOverview;

/** Writes the first version of each part, plainly: what was to be done, what was done. */
final class ReportWriter {

  private final PlanOverview plan;
  private final List<ReportSection> sections = new ArrayList<>();

  private ReportWriter(PlanOverview plan) {
    this.plan = plan;
  }

  /** A plan becomes the sections and figures of its report. */
  record Draft(List<ReportSection> sections, List<ReportFigure> figures) {}

  static Draft write(PlanOverview plan) {
    List<ReportFigure> figures = figures(plan);
    ReportWriter writer = new ReportWriter(plan);
    writer.preface();
    plan.lists().forEach(writer::list);
    writer.unmet();
    return new Draft(List.copyOf(writer.sections), figures);
  }

  private static List<ReportFigure> figures(PlanOverview plan) {
    return plan.lists().stream()
        .flatMap(
            list ->
                list.initiatives().stream()
                    .flatMap(initiative -> initiative.indicators().stream())
                    .map(indicator -> figure(list, indicator)))
        .toList();
  }

  private static ReportFigure figure(ListOverview list, IndicatorOverview indicator) {
    return new ReportFigure(
        indicator.no(),
        list.name(),
        indicator.subject(),
        indicator.target(),
        indicator.percent() ? "%" : indicator.unit(),
        indicator.expression(),
        indicator.from(),
        indicator.to(),
        indicator.figure(),
        indicator.lastYear(),
        indicator.met(),
        indicator.uncountable() == null ? indicator.why() : indicator.uncountable(),
        indicator.explanation() == null ? null : indicator.explanation().text(),
        indicator.factsLink() == null ? indicator.link() : indicator.factsLink());
  }

  private void preface() {
    long targets = plan.indicators().count();
    long met = plan.indicators().filter(IndicatorOverview::met).count();
    add(
        "preface",
        1,
        "总体情况",
        "%d年，%s按照《%s》推进各项工作。方案共%d张清单、%d项举措、%d项指标，截至%s，已达到目标的%d项，未达到的%d项。文中数字均由平台记录自动统计，可按脚注逐条核对。"
            .formatted(
                plan.year(),
                plan.unitName(),
                plan.title(),
                plan.lists().size(),
                plan.lists().stream().mapToInt(list -> list.initiatives().size()).sum(),
                targets,
                "%d年%d月%d日"
                    .formatted(
                        plan.asOf().getYear(),
                        plan.asOf().getMonthValue(),
                        plan.asOf().getDayOfMonth()),
                met,
                targets - met));
  }

  private void list(ListOverview list) {
    add("list-" + list.no(), 1, list.name(), "");
    for (InitiativeOverview initiative : list.initiatives()) {
      add(
          "initiative-" + list.no() + "-" + initiative.no(),
          2,
          initiative.title(),
          text(initiative));
    }
  }

  private static String text(InitiativeOverview initiative) {
    List<String> sentences = new ArrayList<>();
    initiative.indicators().forEach(indicator -> sentences.add(sentence(indicator)));
    List<String> done =
        initiative.tasks().stream().filter(TaskOverview::done).map(TaskOverview::title).toList();
    if (!done.isEmpty()) {
      sentences.add("已完成" + String.join("、", done) + "。");
    }
    return sentences.isEmpty() ? "按方案推进。" : String.join("", sentences);
  }

  private static String sentence(IndicatorOverview indicator) {
    if (indicator.figure() == null) {
      return "“%s”（目标：%s）平台尚无记录，未作统计。".formatted(indicator.subject(), indicator.target());
    }
    String last = indicator.lastYear() == null ? "" : "（上年同期见附表）";
    return "%s{%d}%s，%s。"
        .formatted(
            indicator.subject(),
            indicator.no(),
            last,
            indicator.met()
                ? "达到目标（%s）".formatted(indicator.target())
                : "目标为%s，尚未达到".formatted(indicator.target()));
  }

  private void unmet() {
    List<IndicatorOverview> unmet = plan.unmet();
    String text =
        unmet.isEmpty()
            ? "全部指标达到目标。"
            : unmet.stream().map(ReportWriter::reason).collect(Collectors.joining("\n"));
    add("unmet", 1, "未达到目标的指标和原因", text);
  }

  private static String reason(IndicatorOverview indicator) {
    String figure = indicator.figure() == null ? "尚无记录" : "现为{%d}".formatted(indicator.no());
    String why =
        indicator.explanation() != null
            ? indicator.explanation().text()
            : indicator.uncountable() != null ? indicator.uncountable() : "责任人尚未说明原因";
    return "%s：目标%s，%s。原因：%s"
        .formatted(indicator.subject(), indicator.target(), figure, ended(why));
  }

  private static String ended(String sentence) {
    return sentence.endsWith("。") ? sentence : sentence + "。";
  }

  private void add(String key, int level, String heading, String text) {
    sections.add(ReportSection.generated(key, sections.size() + 1, level, heading, text));
  }
}
