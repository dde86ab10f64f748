package org.qunxing.cockpit;

import java.time.Clock;
import java.util.List;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the overview together for one viewer. */
@Component
class CockpitBoard {

  private static final int MOST_LATE = 12;

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
    List<Headlines.Curve> curves = headlines.curves(unit, year);
    return new CockpitPage(
        viewpoint.name(unit),
        year,
        curves.isEmpty() ? clock.instant() : curves.getFirst().figure().asOf(),
        curves.stream().map(curve -> headlines.headline(curve, unit, year)).toList(),
        viewpoint.plan(actor).map(CockpitBoard::part).orElse(null),
        headlines.charts(curves, viewpoint.below(unit), year),
        planHref(actor));
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

  /** Red before amber, each in the plan's order. */
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
    return plan.tasks()
        .filter(one -> one.light() == light)
        .map(
            one ->
                new Attention(
                    one.title(), one.why(), one.link(), LightCount.colour(light), light.meaning()));
  }
}
