package org.qunxing.plans.confirming;

import java.util.ArrayList;
import java.util.List;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.planreader.Status;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Indicator.State;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanTask;

/** What is still missing in a draft. No database. */
final class Checks {

  private final PlanContent content;
  private final MeasureCatalogue catalogue;
  private final List<Problem> problems = new ArrayList<>();

  private Checks(PlanContent content, MeasureCatalogue catalogue) {
    this.content = content;
    this.catalogue = catalogue;
  }

  static List<Problem> of(PlanContent content, MeasureCatalogue catalogue, boolean yearTaken) {
    Checks checks = new Checks(content, catalogue);
    checks.whole(content.plan(), yearTaken);
    content.living().forEach(checks::initiative);
    content.indicators().stream()
        .filter(one -> !content.initiative(one.initiativeNo()).dropped())
        .forEach(checks::indicator);
    content.tasks().stream()
        .filter(one -> !content.initiative(one.initiativeNo()).dropped())
        .forEach(checks::task);
    return checks.problems;
  }

  private void whole(Plan plan, boolean yearTaken) {
    if (yearTaken) {
      block("本单位 %d 年已有确认的规划，同一年只能有一份。请检查年份。".formatted(plan.year()), "plan");
    }
    if (content.living().isEmpty()) {
      block("规划里还没有举措。", "plan");
    }
    if (!content.living().isEmpty() && content.accepted().isEmpty()) {
      advise("没有采用任何指标，确认后只能按任务督办。", "plan");
    }
  }

  private void initiative(Initiative one) {
    String anchor = "i-" + one.no();
    String name = "“" + one.title() + "”";
    if (one.owner() == null) {
      block(name + "还没有责任人。", anchor);
    }
    if (one.deadline() == null) {
      block(name + "还没有完成期限。", anchor);
    }
    if (one.lead() == null) {
      advise(name + "还没有牵头单位。", anchor);
    }
    if (one.lines().isEmpty()) {
      advise(name + "还没有选条线。", anchor);
    }
  }

  private void indicator(Indicator one) {
    String anchor = "for-m-" + one.no();
    String name = "“" + one.figure().subject() + "”";
    if (one.state() == State.FOUND && one.reading() != Status.DONE) {
      block(name + "还没有决定：采用还是不采用？", anchor);
    }
    if (!one.accepted()) {
      return;
    }
    if (one.figure().unit().isBlank()) {
      block(name + "没有单位。", anchor);
    }
    if (one.figure().value().signum() == 0 && !one.figure().ceiling()) {
      block(name + "的目标数是 0。", anchor);
    }
    if (one.unbound()) {
      block(name + "还没有统计口径。请选一个，或写明暂不能统计的原因。", anchor);
    }
    unitsAgree(one, name, anchor);
  }

  private void unitsAgree(Indicator one, String name, String anchor) {
    if (one.expression() == null) {
      return;
    }
    boolean share = catalogue.unit(catalogue.read(one.expression())).equals("%");
    if (share != one.figure().percent()) {
      advise(name + (share ? "的统计口径是比率，目标却不是百分数，请核对。" : "的目标是百分数，统计口径却不是比率，请核对。"), anchor);
    }
  }

  private void task(PlanTask one) {
    String anchor = "k-" + one.no();
    String name = "任务“" + one.title() + "”";
    if (one.owner() == null && content.initiative(one.initiativeNo()).owner() == null) {
      block(name + "还没有责任人。", anchor);
    }
    if (one.deadline() == null && content.initiative(one.initiativeNo()).deadline() == null) {
      block(name + "还没有期限。", anchor);
    }
  }

  private void block(String text, String anchor) {
    problems.add(new Problem(true, text, anchor));
  }

  private void advise(String text, String anchor) {
    problems.add(new Problem(false, text, anchor));
  }
}
