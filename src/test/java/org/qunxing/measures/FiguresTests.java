package org.qunxing.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.measures.MeasuresFixtures.pleased;
import static org.qunxing.measures.MeasuresFixtures.stalls;
import static org.qunxing.measures.MeasuresFixtures.visitors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import(MeasuresFixtures.Configuration.class)
class FiguresTests {

  @Autowired private Measures measures;
  @Autowired private MeasuresFixtures fair;
  @Autowired private TestClock clock;
  private UnitPath unit = UnitPath.ROOT;

  @BeforeEach
  void inTheSummer() {
    clock.stopOn(LocalDate.of(2026, 6, 15));
    unit = fair.freshUnit();
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void countsOccurrencesAndSumsQuantities() {
    fair.record(
        stalls(unit, "2026-03-01", "12", Map.of()), stalls(unit, "2026-04-01", "8", Map.of()));
    fair.fold();

    assertThat(value("count(fair.stalls)")).isEqualByComparingTo("2");
    assertThat(value("sum(fair.stalls)")).isEqualByComparingTo("20");
    assertThat(
            measures
                .value(Expression.parse("sum(fair.stalls)"), unit, Period.year(2026))
                .displayWithUnit())
        .isEqualTo("20 个");
  }

  @Test
  void addsUpAllUnitsBelow() {
    UnitPath street =
        UnitPath.of("fair.x" + unit.value().substring(unit.value().lastIndexOf('.') + 1));
    fair.record(
        visitors(street.child("a"), "2026-03-01", "3"),
        visitors(street.child("b"), "2026-03-02", "4"),
        visitors(street, "2026-03-02", "5"));
    fair.fold();

    assertThat(value("sum(fair.visitors)", street)).isEqualByComparingTo("12");
    assertThat(value("sum(fair.visitors)", street.child("a"))).isEqualByComparingTo("3");
    assertThat(
            measures.byUnit(
                Expression.parse("sum(fair.visitors)"),
                List.of(street.child("b"), street.child("none")),
                Period.year(2026)))
        .hasEntrySatisfying(street.child("b"), f -> assertThat(f.value()).isEqualByComparingTo("4"))
        .hasEntrySatisfying(
            street.child("none"), f -> assertThat(f.value()).isEqualByComparingTo("0"));
  }

  @ParameterizedTest
  @CsvSource({
    "sum(fair.stalls), 100",
    "sum(fair.stalls[kind=FOOD]), 60",
    "sum(fair.stalls[kind=FOOD|CRAFT]), 85",
    "'sum(fair.stalls[kind=FOOD,side=north])', 20",
    "'sum(fair.stalls[side=south|north,kind=CRAFT|FOOD])', 85",
    "sum(fair.stalls[kind=BOOKS]), 0",
    "sum(fair.stalls - fair.stalls[kind=FOOD]), 40",
    "count(fair.stalls[side=south]), 2",
  })
  void filtersByTags(String expression, String expected) {
    fair.record(
        stalls(unit, "2026-01-01", "20", Map.of("kind", "FOOD", "side", "north")),
        stalls(unit, "2026-02-01", "40", Map.of("kind", "FOOD", "side", "south")),
        stalls(unit, "2026-02-01", "25", Map.of("kind", "CRAFT", "side", "south")),
        stalls(unit, "2026-02-03", "15", Map.of()));
    fair.fold();

    assertThat(value(expression)).isEqualByComparingTo(expected);
  }

  @Test
  void dividesPartByWhole() {
    fair.record(
        visitors(unit, "2026-03-01", "300"),
        pleased(unit, "2026-03-01", "299"),
        stalls(unit, "2026-03-01", "8", Map.of()));
    fair.fold();

    Figure share =
        measures.value(
            Expression.parse("ratio(fair.pleased, fair.visitors)"), unit, Period.year(2026));
    Figure perStall =
        measures.value(
            Expression.parse("ratio(fair.visitors, fair.stalls)"), unit, Period.year(2026));

    assertThat(share.display()).isEqualTo("99.6%");
    assertThat(perStall.displayWithUnit()).isEqualTo("37.5 人次/个");
  }

  @Test
  void hasNoValueWhenThereIsNothingToDivideBy() {
    Figure figure =
        measures.value(
            Expression.parse("ratio(fair.pleased, fair.visitors)"), unit, Period.year(2026));

    assertThat(figure.value()).isNull();
    assertThat(figure.display()).isEqualTo("—");
  }

  @Test
  void coverageAndStockCountEverythingUpToThePeriodsEnd() {
    fair.record(
        visitors(unit, "2019-12-31", "50"),
        visitors(unit, "2026-05-31", "50"),
        visitors(unit, "2026-06-01", "100"),
        pleased(unit, "2025-07-01", "40"),
        pleased(unit, "2026-06-01", "9"));
    fair.fold();
    Period may = Period.month(YearMonth.of(2026, 5));

    assertThat(measures.value(Expression.parse("stock(fair.visitors)"), unit, may).value())
        .isEqualByComparingTo("100");
    assertThat(
            measures
                .value(Expression.parse("coverage(fair.pleased, fair.visitors)"), unit, may)
                .display())
        .isEqualTo("40%");
  }

  @Test
  void perMonthDividesByTheMonthsThatHaveBegun() {
    fair.record(visitors(unit, "2026-01-05", "10"), visitors(unit, "2026-06-05", "20"));
    fair.fold();

    assertThat(value("permonth(fair.visitors)")).isEqualByComparingTo("5");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-12-31, 0111110",
    "2026-02-28, 2026-02-28, 0100000",
    "2026-02-28, 2026-03-01, 0110000",
    "2026-02-01, 2026-02-28, 0100000",
    "2026-03-01, 2026-03-30, 0010000",
    "2026-03-01, 2026-03-31, 0011000",
    "2026-03-15, 2026-12-30, 0001100",
    "2025-12-31, 2026-01-31, 1000000",
    "2026-12-31, 2027-01-01, 0000011",
    "2025-12-01, 2027-01-31, 1111111",
  })
  void monthsAndOddDaysAddUp(LocalDate from, LocalDate to, String expected) {
    UnitPath street = UnitPath.of(unit.value().substring(0, unit.value().lastIndexOf('.')));
    String[] days = {
      "2025-12-31",
      "2026-02-28",
      "2026-03-01",
      "2026-03-31",
      "2026-04-01",
      "2026-12-31",
      "2027-01-01"
    };
    for (int i = 0; i < days.length; i++) {
      fair.record(visitors(unit, days[i], "1" + "0".repeat(6 - i)));
    }
    fair.fold();
    Period period = Period.of(from, to);

    assertThat(measures.value(Expression.parse("sum(fair.visitors)"), street, period).value())
        .as("from the days' rollup")
        .isEqualByComparingTo(expected);
    assertThat(measures.value(Expression.parse("sum(fair.visitors)"), unit, period).value())
        .as("from the facts")
        .isEqualByComparingTo(expected);
  }

  @Test
  void seriesGivesEachMonthAndNoneForTheFuture() {
    fair.record(
        visitors(unit, "2025-11-05", "7"),
        visitors(unit, "2026-01-05", "10"),
        visitors(unit, "2026-06-05", "20"));
    fair.fold();

    List<Series> series =
        measures.series(
            List.of(
                Expression.parse("sum(fair.visitors)"), Expression.parse("stock(fair.visitors)")),
            unit,
            Period.year(2026));

    assertThat(values(series.get(0)))
        .containsExactly("10", "0", "0", "0", "0", "20", "-", "-", "-", "-", "-", "-");
    assertThat(values(series.get(1)))
        .containsExactly("17", "17", "17", "17", "17", "37", "-", "-", "-", "-", "-", "-");
  }

  private static List<String> values(Series series) {
    return series.points().stream()
        .map(point -> point.figure().value())
        .map(value -> value == null ? "-" : value.toPlainString())
        .toList();
  }

  private BigDecimal value(String expression) {
    return value(expression, unit);
  }

  private BigDecimal value(String expression, UnitPath at) {
    return Objects.requireNonNull(
        measures.value(Expression.parse(expression), at, Period.year(2026)).value());
  }
}
