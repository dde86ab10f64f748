package org.qunxing.plans.viewing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.measures.Expression;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Period;
import org.qunxing.measures.Series;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.qunxing.plans.content.Amendments;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.web.Chart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of plans show. */
@Component
@Transactional(readOnly = true)
class PlanRegister {

  private static final int AROUND = 160;

  private final PlanRecords plans;
  private final PlanContents contents;
  private final OverviewReader overviews;
  private final Amendments amendments;
  private final Measures measures;
  private final MeasureCatalogue catalogue;

  PlanRegister(
      PlanRecords plans,
      PlanContents contents,
      OverviewReader overviews,
      Amendments amendments,
      Measures measures,
      MeasureCatalogue catalogue) {
    this.plans = plans;
    this.contents = contents;
    this.overviews = overviews;
    this.amendments = amendments;
    this.measures = measures;
    this.catalogue = catalogue;
  }

  PlansPage all(Actor actor) {
    List<Plan> visible = plans.visibleTo(actor);
    return new PlansPage(
        visible.stream().filter(Plan::isDraft).toList(),
        visible.stream().filter(Plan::isConfirmed).toList(),
        actor.may(Permission.MANAGE_PLANS));
  }

  /** A plan that may still be a draft; the page decides where to go. */
  Plan plan(Actor actor, String number) {
    return plans.visibleTo(actor, number).orElseThrow(() -> new NotFound("plan " + number));
  }

  PlanPage page(Actor actor, String number) {
    Plan plan = confirmed(actor, number);
    return new PlanPage(
        overviews.of(plan),
        plan.confirmedBy(),
        plan.confirmedAt(),
        actor.may(Permission.MANAGE_PLANS, plan.unit()),
        actor.may(Permission.VIEW_PLANS, plan.unit()));
  }

  IndicatorPage indicator(Actor actor, String number, int no) {
    Plan plan = confirmed(actor, number);
    PlanContent content = contents.of(plan);
    Indicator stored = content.indicator(no);
    IndicatorOverview shown =
        overviews
            .of(plan)
            .indicators()
            .filter(one -> one.no() == no)
            .findFirst()
            .orElseThrow(() -> new NotFound("indicator " + no));
    String source = plans.sourceText(plan.id());
    return new IndicatorPage(
        number,
        plan.title(),
        content.initiative(stored.initiativeNo()).title(),
        shown,
        stored.origin(),
        before(source, stored.start()),
        after(source, stored.end()),
        shown.expression() == null ? null : catalogue.describe(catalogue.read(shown.expression())),
        chart(plan, shown),
        actor.may(Permission.VIEW_PLANS, plan.unit()) ? task(plan, content, no) : null,
        amendments.of(plan.id()).stream().filter(one -> one.itemNo() == no).toList(),
        actor.may(Permission.MANAGE_PLANS, plan.unit()));
  }

  private Plan confirmed(Actor actor, String number) {
    Plan plan = plan(actor, number);
    if (!plan.isConfirmed()) {
      throw new NotFound("plan " + number);
    }
    return plan;
  }

  private @Nullable Chart chart(Plan plan, IndicatorOverview shown) {
    if (shown.expression() == null) {
      return null;
    }
    Expression expression = catalogue.read(shown.expression());
    Period now = Period.year(plan.year());
    List<Series> both =
        List.of(
            measures.series(List.of(expression), plan.unit(), now).getFirst(),
            measures
                .series(List.of(expression), plan.unit(), Period.year(plan.year() - 1))
                .getFirst());
    List<String> months = now.months().stream().map(month -> month.getMonthValue() + "月").toList();
    boolean grows = expression instanceof Expression.Count || expression instanceof Expression.Sum;
    Chart chart =
        Chart.line(
            shown.subject() + (grows ? "（累计）" : ""),
            shown.unit(),
            months,
            new Chart.Series(plan.year() + "年", values(both.get(0), grows)),
            new Chart.Series(plan.year() - 1 + "年", values(both.get(1), grows)));
    return chart.withTarget(shown.value());
  }

  private static List<@Nullable Number> values(Series series, boolean addUp) {
    List<@Nullable Number> values = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Series.Point point : series.points()) {
      BigDecimal value = point.figure().value();
      sum = sum.add(Objects.requireNonNullElse(value, BigDecimal.ZERO));
      values.add(value == null ? null : addUp ? sum : value);
    }
    return values;
  }

  private static @Nullable String task(Plan plan, PlanContent content, int indicator) {
    return content.tasks().stream()
        .filter(task -> task.indicatorNo() != null && task.indicatorNo() == indicator)
        .map(task -> plan.number() + "-" + task.no())
        .findFirst()
        .orElse(null);
  }

  private static String before(String source, @Nullable Integer start) {
    return start == null ? "" : source.substring(Math.max(0, start - AROUND), start);
  }

  private static String after(String source, @Nullable Integer end) {
    return end == null ? "" : source.substring(end, Math.min(source.length(), end + AROUND));
  }
}
