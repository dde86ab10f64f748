package org.qunxing.cockpit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.plans.Light;
import org.qunxing.plans.PlanOverview;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.qunxing.plans.PlanOverview.ListOverview;
import org.qunxing.plans.PlanOverview.TaskOverview;
import org.qunxing.web.Chart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the overview together for one viewer. */
@Component
class CockpitBoard {

  private static final int MOST_LATE = 12;
  private static final int MOST_BARS = 16;

  private final Viewpoint viewpoint;
  private final Headlines headlines;
  private final Clock clock;

  CockpitBoard(Viewpoint viewpoint, Headlines headlines, Clock clock) {
    this.viewpoint = viewpoint;
    this.headlines = headlines;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public CockpitPage overview(Actor actor) {
    UnitPath unit = viewpoint.unit(actor);
    int year = viewpoint.year();
    Optional<PlanOverview> plan = viewpoint.plan(actor);
    List<Chart> charts = new ArrayList<>();
    plan.filter(one -> one.indicators().anyMatch(indicator -> indicator.figure() != null))
        .ifPresent(one -> charts.add(progress(one)));
    List<Headlines.Curve> curves = headlines.curves(unit, year);
    charts.addAll(headlines.charts(curves, viewpoint.below(unit), year));
    return new CockpitPage(
        viewpoint.name(unit),
        year,
        curves.isEmpty() ? clock.instant() : curves.getFirst().figure().asOf(),
        curves.stream().map(curve -> headlines.headline(curve, unit, year)).toList(),
        plan.map(CockpitBoard::part).orElse(null),
        charts,
        planHref(actor));
  }

  /** How far each counted indicator has come, in the plan's order. */
  private static Chart progress(PlanOverview plan) {
    List<IndicatorOverview> counted =
        plan.indicators().filter(one -> one.figure() != null).limit(MOST_BARS).toList();
    return Chart.bar(
            "指标完成进度",
            "%",
            counted.stream().map(IndicatorOverview::subject).toList(),
            new Chart.Series("完成", counted.stream().map(IndicatorOverview::percentDone).toList()))
        .as(Chart.Kind.HORIZONTAL)
        .withTarget(100);
  }

  private static @Nullable String planHref(Actor actor) {
    return actor.may(Permission.MANAGE_PLANS) ? "/workbench/plans" : null;
  }

  private static CockpitPage.PlanPart part(PlanOverview plan) {
    return new CockpitPage.PlanPart(
        plan.title(),
        plan.unitName(),
        "/workbench/plans/" + plan.number(),
        LightCount.of(plan.indicators().map(IndicatorOverview::light)),
        LightCount.of(plan.tasks().map(TaskOverview::light)),
        plan.lists().stream().map(CockpitBoard::card).toList(),
        late(plan));
  }

  private static CockpitPage.ListCard card(ListOverview list) {
    return new CockpitPage.ListCard(
        list.name(),
        "/cockpit/lists/" + list.no(),
        LightCount.colour(list.light()),
        list.light().meaning(),
        list.initiatives().size(),
        LightCount.of(
            list.initiatives().stream()
                .flatMap(one -> one.indicators().stream())
                .map(IndicatorOverview::light)),
        LightCount.of(
            list.initiatives().stream()
                .flatMap(one -> one.tasks().stream())
                .map(TaskOverview::light)));
  }

  /**
   * Red before amber, each in the plan's order. The task of an indicator that is late already is
   * the same lateness, not another.
   */
  private static List<Attention> late(PlanOverview plan) {
    return Stream.of(Light.RED, Light.AMBER)
        .flatMap(light -> Stream.concat(lateIndicators(plan, light), lateTasks(plan, light)))
        .limit(MOST_LATE)
        .toList();
  }

  private static Stream<Attention> lateIndicators(PlanOverview plan, Light light) {
    return plan.indicators()
        .filter(one -> one.light() == light)
        .map(
            one ->
                new Attention(
                    one.subject() + " " + one.target(),
                    one.why(),
                    "/cockpit/indicators/" + one.no(),
                    LightCount.colour(light),
                    light.meaning()));
  }

  private static Stream<Attention> lateTasks(PlanOverview plan, Light light) {
    Set<Integer> named =
        plan.indicators()
            .filter(one -> one.light() == Light.RED || one.light() == Light.AMBER)
            .map(IndicatorOverview::no)
            .collect(Collectors.toSet());
    return plan.tasks()
        .filter(one -> one.light() == light)
        .filter(one -> one.indicator() == null || !named.contains(one.indicator()))
        .map(
            one ->
                new Attention(
                    one.title(), one.why(), one.link(), LightCount.colour(light), light.meaning()));
  }
}
