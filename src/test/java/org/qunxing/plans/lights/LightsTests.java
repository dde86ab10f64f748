package org.qunxing.plans.lights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.plans.Light.AMBER;
import static org.qunxing.plans.Light.GREEN;
import static org.qunxing.plans.Light.NONE;
import static org.qunxing.plans.Light.RED;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.Period;
import org.qunxing.plans.Light;
import org.qunxing.plans.figures.TargetFigure;
import org.qunxing.plans.lights.Standing.Kind;

class LightsTests {

  /** Day 73 of 365: a fifth of the year; of 100, 20 are due. */
  private static final LocalDate A_FIFTH = LocalDate.of(2026, 3, 14);

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

  @ParameterizedTest
  @CsvSource({
    "20, GREEN",
    "19.9, AMBER",
    "16, AMBER",
    "15.9, RED",
    "0, RED",
    "100, GREEN",
    "500, GREEN"
  })
  void comparesTotalsWithWhatIsDueToday(String figure, Light light) {
    assertThat(light(Kind.TOTAL, figure, Operator.AT_LEAST, A_FIFTH)).isEqualTo(light);
  }

  @Test
  void asksForNothingBeforeTheFirstWholeOneIsDue() {
    TargetFigure two = target(Operator.EQUAL, "2", null, null);

    assertThat(of(two, "0", Kind.TOTAL, LocalDate.of(2026, 7, 1)).light()).isEqualTo(GREEN);
    assertThat(of(two, "0", Kind.TOTAL, LocalDate.of(2026, 7, 2)).light()).isEqualTo(RED);
  }

  @ParameterizedTest
  @CsvSource({"99.9, RED", "100, GREEN"})
  void isRedOnceTheDeadlineHasPassed(String figure, Light light) {
    assertThat(light(Kind.TOTAL, figure, Operator.AT_LEAST, LAST_DAY.plusDays(1))).isEqualTo(light);
  }

  @Test
  void stillJudgesByPaceOnTheLastDay() {
    assertThat(light(Kind.TOTAL, "80", Operator.AT_LEAST, LAST_DAY)).isEqualTo(AMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "MORE_THAN, 100, false",
    "MORE_THAN, 100.1, true",
    "ABOUT, 90, true",
    "ABOUT, 89.9, false",
    "EQUAL, 100, true"
  })
  void knowsWhenATargetIsReached(Operator operator, String figure, boolean met) {
    assertThat(of(target(operator, "100", null, null), figure, Kind.TOTAL, A_FIFTH).met())
        .isEqualTo(met);
  }

  @Test
  void takesTheLowerEndOfARange() {
    TargetFigure range =
        new TargetFigure(
            "沙龙", Operator.EQUAL, big("6"), big("8"), "期", false, null, Period.YEAR, null);

    assertThat(of(range, "6", Kind.TOTAL, A_FIFTH).met()).isTrue();
    assertThat(of(range, "5", Kind.TOTAL, A_FIFTH).met()).isFalse();
  }

  @Test
  void multipliesWhatIsPromisedEveryMonthOrQuarter() {
    assertThat(of(target(Operator.EQUAL, "2", null, Period.MONTH), "23", Kind.TOTAL, A_FIFTH).met())
        .isFalse();
    assertThat(of(target(Operator.EQUAL, "2", null, Period.MONTH), "24", Kind.TOTAL, A_FIFTH).met())
        .isTrue();
    assertThat(
            of(target(Operator.EQUAL, "1", null, Period.QUARTER), "4", Kind.TOTAL, A_FIFTH).met())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"60, GREEN", "59.9, AMBER", "48, AMBER", "47.9, RED"})
  void comparesRatesWithTheTargetItself(String figure, Light light) {
    TargetFigure rate =
        new TargetFigure(
            "成功率", Operator.AT_LEAST, big("60"), null, "%", true, null, Period.YEAR, null);

    assertThat(of(rate, figure, Kind.RATE, A_FIFTH).light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"4, NONE", "5, GREEN"})
  void waitsForEnoughCasesBeforeItJudgesARate(String cases, Light light) {
    TargetFigure rate =
        new TargetFigure("成功率", Operator.AT_LEAST, big("60"), null, "%", true, null, null, null);
    Standing standing =
        new Standing(rate, LocalDate.of(2026, 1, 1), LAST_DAY, big("75"), Kind.RATE, big(cases));

    assertThat(Lights.of(standing, A_FIFTH).light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"39.6, GREEN", "39.5, AMBER", "39.08, AMBER", "39.07, RED"})
  void measuresTheWayGoneFromABaseline(String figure, Light light) {
    TargetFigure way =
        new TargetFigure(
            "入会率", Operator.AT_LEAST, big("50"), null, "%", true, big("37"), null, null);

    assertThat(of(way, figure, Kind.RATE, A_FIFTH).light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"20, GREEN", "20.1, AMBER", "100, AMBER", "100.1, RED"})
  void warnsWhenACeilingIsUsedUpTooFast(String figure, Light light) {
    assertThat(light(Kind.TOTAL, figure, Operator.AT_MOST, A_FIFTH)).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"12, GREEN", "12.1, AMBER", "15, AMBER", "15.1, RED"})
  void comparesRatesWithACeiling(String figure, Light light) {
    TargetFigure rate =
        new TargetFigure("投诉率", Operator.AT_MOST, big("12"), null, "%", true, null, null, null);

    assertThat(of(rate, figure, Kind.RATE, A_FIFTH).light()).isEqualTo(light);
  }

  @Test
  void doesNotShineWithoutAFigure() {
    Standing standing =
        new Standing(
            target(Operator.AT_LEAST, "9", null, null),
            A_FIFTH,
            LAST_DAY,
            null,
            Kind.TOTAL,
            big("0"));

    assertThat(Lights.of(standing, LAST_DAY.plusYears(1)).light()).isEqualTo(NONE);
  }

  @Test
  void saysWhyInOneSentence() {
    assertThat(of(target(Operator.AT_LEAST, "100", null, null), "10", Kind.TOTAL, A_FIFTH).why())
        .isEqualTo("今天应完成 20 场，进度滞后。");
  }

  @Test
  void isPublishedInWordsThatNameItsNumbers() {
    String rule = Lights.RULE.toString();

    assertThat(rule).contains("八成", "九成", Lights.ENOUGH_CASES + " 件");
    assertThat(Lights.AMBER_FROM).isEqualByComparingTo("0.8");
    assertThat(Lights.ABOUT).isEqualByComparingTo("0.9");
  }

  private static Light light(Kind kind, String figure, Operator operator, LocalDate today) {
    return of(target(operator, "100", null, null), figure, kind, today).light();
  }

  private static Verdict of(TargetFigure target, String figure, Kind kind, LocalDate today) {
    return Lights.of(
        new Standing(target, LocalDate.of(2026, 1, 1), LAST_DAY, big(figure), kind, big("100")),
        today);
  }

  private static TargetFigure target(
      Operator operator, String value, @Nullable String baseline, @Nullable Period period) {
    return new TargetFigure(
        "活动",
        operator,
        big(value),
        null,
        "场",
        false,
        baseline == null ? null : big(baseline),
        period,
        null);
  }

  private static BigDecimal big(String number) {
    return new BigDecimal(number);
  }
}
