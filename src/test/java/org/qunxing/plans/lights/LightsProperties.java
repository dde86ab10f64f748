package org.qunxing.plans.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.qunxing.planreader.Operator;
import org.qunxing.plans.Light;
import org.qunxing.plans.figures.TargetFigure;
import org.qunxing.plans.lights.Standing.Kind;

class LightsProperties {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Property
  void doingMoreNeverMakesTheLightWorse(
      @ForAll Operator operator,
      @ForAll Kind kind,
      @ForAll @IntRange(min = 1, max = 500) int goal,
      @ForAll @IntRange(max = 600) int figure,
      @ForAll @IntRange(max = 200) int more,
      @ForAll @IntRange(max = 400) int day) {
    boolean ceiling = operator == Operator.AT_MOST || operator == Operator.LESS_THAN;
    Verdict before = verdict(operator, kind, goal, figure, day);
    Verdict after = verdict(operator, kind, goal, figure + more, day);

    assertThat(ceiling ? before : after)
        .satisfies(
            better -> assertThat(rank(better)).isLessThanOrEqualTo(rank(ceiling ? after : before)));
  }

  @Property
  void timeAloneNeverMakesTheLightOfAPromiseBetter(
      @ForAll Kind kind,
      @ForAll @IntRange(min = 1, max = 500) int goal,
      @ForAll @IntRange(max = 600) int figure,
      @ForAll @IntRange(max = 400) int day,
      @ForAll @IntRange(max = 400) int later) {
    Verdict now = verdict(Operator.AT_LEAST, kind, goal, figure, day);
    Verdict then = verdict(Operator.AT_LEAST, kind, goal, figure, day + later);

    assertThat(rank(then)).isGreaterThanOrEqualTo(rank(now));
  }

  @Property
  void whatIsReachedIsGreenForGood(
      @ForAll @IntRange(min = 1, max = 500) int goal,
      @ForAll @IntRange(max = 200) int more,
      @ForAll @IntRange(max = 1000) int day) {
    assertThat(verdict(Operator.AT_LEAST, Kind.TOTAL, goal, goal + more, day).light())
        .isEqualTo(Light.GREEN);
  }

  private static Verdict verdict(Operator operator, Kind kind, int goal, int figure, int day) {
    TargetFigure target =
        new TargetFigure(
            "事", operator, BigDecimal.valueOf(goal), null, "件", false, null, null, null);
    return Lights.of(
        new Standing(
            target,
            FIRST,
            LocalDate.of(2026, 12, 31),
            BigDecimal.valueOf(figure),
            kind,
            BigDecimal.valueOf(50)),
        FIRST.plusDays(day));
  }

  private static int rank(Verdict verdict) {
    return switch (verdict.light()) {
      case GREEN -> 0;
      case AMBER -> 1;
      case RED -> 2;
      case NONE -> throw new AssertionError("there are enough cases");
    };
  }
}
