package org.qunxing.plans;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/**
 * A confirmed plan as people read it, with every figure and light of one day: what the cockpit and
 * the reports build on.
 *
 * @param number the plan's number, as in {@code /workbench/plans/2026-1}
 * @param edition 1 when confirmed, one more with each decision that amended it
 * @param asOf the day of figures and lights
 */
public record PlanOverview(
    String number,
    String title,
    int year,
    UnitPath unit,
    String unitName,
    int edition,
    LocalDate asOf,
    List<ListOverview> lists,
    List<Amendment> amendments) {

  /** A list (清单) of the plan, in the plan's order. */
  public record ListOverview(int no, String name, List<InitiativeOverview> initiatives) {

    public Light light() {
      return worst(initiatives.stream().map(InitiativeOverview::light));
    }
  }

  /**
   * An initiative (举措).
   *
   * @param number as the document numbers it, may be empty
   */
  public record InitiativeOverview(
      int no,
      String number,
      String title,
      String text,
      Set<Line> lines,
      @Nullable String owner,
      @Nullable String leadUnit,
      @Nullable LocalDate deadline,
      List<IndicatorOverview> indicators,
      List<TaskOverview> tasks) {

    public Light light() {
      return worst(
          Stream.concat(
              indicators.stream().map(IndicatorOverview::light),
              tasks.stream().map(TaskOverview::light)));
    }
  }

  /**
   * An indicator with its target and its figure.
   *
   * @param target in words: 不少于 50 场
   * @param value the target's number; the lower end of a range
   * @param from first day that counts
   * @param to last day that counts, the deadline
   * @param expression over measures, null while it can't be counted yet
   * @param figure now, null without expression or without cases
   * @param lastYear the same span a year earlier, in full; null where nothing was recorded
   * @param why the light in one sentence
   * @param uncountable the reason why the platform can't count it yet
   * @param factsLink opens the figure down to its records
   */
  public record IndicatorOverview(
      int no,
      String subject,
      String quote,
      String target,
      String operator,
      BigDecimal value,
      @Nullable BigDecimal upper,
      String unit,
      boolean percent,
      LocalDate from,
      LocalDate to,
      @Nullable String expression,
      @Nullable BigDecimal figure,
      @Nullable BigDecimal lastYear,
      int percentDone,
      boolean met,
      Light light,
      String why,
      @Nullable String uncountable,
      @Nullable Explanation explanation,
      String link,
      @Nullable String factsLink) {}

  /**
   * A supervised task.
   *
   * @param number as in {@code /workbench/tasks/2026-1-7}
   * @param indicator the indicator whose target it is to reach, null for a task of its own
   */
  public record TaskOverview(
      String number,
      @Nullable Integer indicator,
      String title,
      @Nullable String owner,
      @Nullable LocalDate deadline,
      boolean done,
      Light light,
      String why,
      @Nullable Explanation explanation,
      String link) {}

  /** What the responsible person said about a delay (说明); the latest one. */
  public record Explanation(String text, String by, Instant at) {}

  /** One changed value of a recorded decision. */
  public record Amendment(
      int edition,
      String subject,
      String field,
      String before,
      String after,
      String reason,
      String by,
      Instant at) {}

  public Stream<IndicatorOverview> indicators() {
    return lists.stream()
        .flatMap(list -> list.initiatives().stream())
        .flatMap(initiative -> initiative.indicators().stream());
  }

  public Stream<TaskOverview> tasks() {
    return lists.stream()
        .flatMap(list -> list.initiatives().stream())
        .flatMap(initiative -> initiative.tasks().stream());
  }

  /** Indicators whose target is not reached, those without figures included. */
  public List<IndicatorOverview> unmet() {
    return indicators().filter(indicator -> !indicator.met()).toList();
  }

  private static Light worst(Stream<Light> lights) {
    return lights.reduce(Light.NONE, Light::worse);
  }
}
