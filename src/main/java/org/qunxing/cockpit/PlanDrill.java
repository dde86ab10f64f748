package org.qunxing.cockpit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.plans.Light;
import org.qunxing.plans.PlanOverview;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.qunxing.plans.PlanOverview.InitiativeOverview;
import org.qunxing.plans.PlanOverview.ListOverview;
import org.qunxing.plans.PlanOverview.TaskOverview;
import org.qunxing.web.Crumb;
import org.qunxing.web.Tab;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a list to its initiatives, and to one indicator with its curves. */
@Component
class PlanDrill {

  private static final Crumb HOME = new Crumb("驾驶舱", "/cockpit");

  private final Viewpoint viewpoint;
  private final IndicatorCharts charts;

  PlanDrill(Viewpoint viewpoint, IndicatorCharts charts) {
    this.viewpoint = viewpoint;
    this.charts = charts;
  }

  @Transactional(readOnly = true)
  public ListPage list(Actor actor, int no) {
    PlanOverview plan = plan(actor);
    ListOverview list =
        plan.lists().stream()
            .filter(one -> one.no() == no)
            .findFirst()
            .orElseThrow(() -> new NotFound("list " + no));
    return new ListPage(
        list.name(),
        plan.title(),
        LightCount.colour(list.light()),
        list.light().meaning(),
        plan.lists().stream()
            .map(one -> new Tab(one.name(), "/cockpit/lists/" + one.no(), one.no() == no))
            .toList(),
        list.initiatives().stream().map(PlanDrill::card).toList());
  }

  @Transactional(readOnly = true)
  public IndicatorPage indicator(Actor actor, int no) {
    PlanOverview plan = plan(actor);
    ListOverview list = listWith(plan, no);
    IndicatorOverview one =
        list.initiatives().stream()
            .flatMap(initiative -> initiative.indicators().stream())
            .filter(indicator -> indicator.no() == no)
            .findFirst()
            .orElseThrow();
    return new IndicatorPage(
        one.subject(),
        one.quote(),
        one.target(),
        figure(one),
        one.percentDone() / 100.0,
        tone(one.light()),
        LightCount.colour(one.light()),
        one.light().meaning(),
        one.why(),
        Written.day(one.from()) + "至" + Written.day(one.to()),
        one.uncountable(),
        one.explanation() == null ? null : one.explanation().by() + "：" + one.explanation().text(),
        one.lastYear() == null ? null : Written.number(one.lastYear()) + suffix(one),
        one.factsLink(),
        one.link(),
        List.of(HOME, new Crumb(list.name(), "/cockpit/lists/" + list.no())),
        charts.of(one, plan.unit(), viewpoint.below(viewpoint.unit(actor))));
  }

  private PlanOverview plan(Actor actor) {
    return viewpoint.plan(actor).orElseThrow(() -> new NotFound("a confirmed plan"));
  }

  private static ListOverview listWith(PlanOverview plan, int indicator) {
    return plan.lists().stream()
        .filter(
            list ->
                list.initiatives().stream()
                    .flatMap(initiative -> initiative.indicators().stream())
                    .anyMatch(one -> one.no() == indicator))
        .findFirst()
        .orElseThrow(() -> new NotFound("indicator " + indicator));
  }

  private static ListPage.InitiativeCard card(InitiativeOverview one) {
    return new ListPage.InitiativeCard(
        one.no(),
        Stream.of(one.number(), one.title())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" ")),
        one.text(),
        LightCount.colour(one.light()),
        one.light().meaning(),
        responsible(one),
        one.deadline() == null ? null : Written.day(one.deadline()),
        one.indicators().stream().map(PlanDrill::row).toList(),
        one.tasks().stream().map(PlanDrill::row).toList());
  }

  private static String responsible(InitiativeOverview one) {
    String words =
        Stream.of(one.leadUnit(), one.owner())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return words.isEmpty() ? "未明确" : words;
  }

  private static ListPage.IndicatorRow row(IndicatorOverview one) {
    return new ListPage.IndicatorRow(
        one.subject(),
        one.target(),
        figure(one),
        one.percentDone(),
        tone(one.light()),
        LightCount.colour(one.light()),
        one.light().meaning(),
        one.why(),
        "/cockpit/indicators/" + one.no());
  }

  private static ListPage.TaskRow row(TaskOverview one) {
    return new ListPage.TaskRow(
        one.title(), one.why(), one.link(), LightCount.colour(one.light()), one.light().meaning());
  }

  private static String figure(IndicatorOverview one) {
    return one.figure() == null ? "—" : Written.number(one.figure()) + suffix(one);
  }

  private static String suffix(IndicatorOverview one) {
    @Nullable String unit = one.percent() ? "%" : one.unit();
    return unit.isEmpty() || unit.equals("%") ? unit : " " + unit;
  }

  private static String tone(Light light) {
    return switch (light) {
      case GREEN -> "good";
      case AMBER -> "warn";
      case RED -> "bad";
      case NONE -> "";
    };
  }
}
