package org.qunxing.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A figure by units and what is left over come to the figure itself. */
@IntegrationTest
@Import(MeasuresFixtures.Configuration.class)
class BreakdownTests {

  private static final Period YEAR = Period.year(2026);

  @Autowired Measures measures;
  @Autowired MeasuresFixtures fair;
  @Autowired JdbcClient jdbc;

  private UnitPath unit = UnitPath.of("fair");
  private UnitPath east = unit;
  private UnitPath west = unit;

  @BeforeEach
  void aDistrict() {
    unit = fair.freshUnit();
    east = unit.child("east");
    west = unit.child("west");
  }

  @Test
  void sharesAndRestComeToTheTotal() {
    fair.record(
        MeasuresFixtures.visitors(east.child("e1"), "2026-03-01", "10"),
        MeasuresFixtures.visitors(west, "2026-04-01", "5"),
        MeasuresFixtures.visitors(unit, "2026-05-01", "2"),
        MeasuresFixtures.visitors(unit.child("gone"), "2026-05-02", "1"),
        MeasuresFixtures.visitors(unit, "2025-05-02", "100"));
    fair.fold();

    Breakdown parts = broken("sum(fair.visitors)");

    assertThat(parts.share(east).value()).isEqualByComparingTo("10");
    assertThat(parts.share(west).value()).isEqualByComparingTo("5");
    assertThat(parts.rest().value()).isEqualByComparingTo("3");
    assertThat(parts.total().value()).isEqualByComparingTo("18");
    assertThat(parts.wrongSum()).isEmpty();
  }

  @Test
  void whatStandsAtTheEndCountsFromTheFirstFactOn() {
    fair.record(
        MeasuresFixtures.visitors(east, "2024-03-01", "10"),
        MeasuresFixtures.visitors(unit, "2025-04-01", "5"));
    fair.fold();

    Breakdown parts = broken("stock(fair.visitors)");

    assertThat(parts.rest().value()).isEqualByComparingTo("5");
    assertThat(parts.total().value()).isEqualByComparingTo("15");
    assertThat(parts.wrongSum()).isEmpty();
  }

  @Test
  void filtersAndDifferencesHoldForTheRestToo() {
    fair.record(
        MeasuresFixtures.stalls(unit, "2026-03-01", "7", Map.of("kind", "FOOD")),
        MeasuresFixtures.stalls(unit, "2026-03-01", "9", Map.of("kind", "BOOKS")),
        MeasuresFixtures.stalls(east, "2026-03-01", "4", Map.of("kind", "FOOD")));
    fair.fold();

    assertThat(broken("sum(fair.stalls[kind=FOOD])").rest().value()).isEqualByComparingTo("7");
    assertThat(broken("sum(fair.stalls[kind=FOOD])").wrongSum()).isEmpty();
    assertThat(broken("count(fair.stalls)").rest().value()).isEqualByComparingTo("2");
  }

  @Test
  void sharesOfTwoFiguresAreNotAddedUp() {
    fair.record(
        MeasuresFixtures.visitors(east, "2026-03-01", "10"),
        MeasuresFixtures.pleased(east, "2026-03-01", "9"),
        MeasuresFixtures.visitors(west, "2026-03-01", "10"),
        MeasuresFixtures.pleased(west, "2026-03-01", "5"));
    fair.fold();

    Breakdown parts = broken("ratio(fair.pleased, fair.visitors)");

    assertThat(parts.share(east).value()).isEqualByComparingTo("90");
    assertThat(parts.total().value()).isEqualByComparingTo("70");
    assertThat(parts.wrongSum()).isEmpty();
  }

  /** The counter-check: a rollup that was spoilt is noticed. */
  @Test
  void saysWhatThePartsComeToWhenTheTotalIsAnother() {
    fair.record(MeasuresFixtures.visitors(east, "2026-03-01", "10"));
    fair.fold();
    spoil(1);
    try {
      assertThat(broken("sum(fair.visitors)").wrongSum())
          .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("11"));
    } finally {
      spoil(-1);
    }
  }

  private void spoil(int by) {
    fair.inTransaction(
        () ->
            jdbc.sql(
                    "update measures.months set quantity = quantity + :by"
                        + " where unit = cast(:unit as ltree)")
                .param("by", by)
                .param("unit", east.value())
                .update());
  }

  private Breakdown broken(String expression) {
    return measures.breakdown(Expression.parse(expression), unit, List.of(east, west), YEAR);
  }
}
