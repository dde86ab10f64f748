package org.qunxing.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.measures.MeasuresFixtures.stalls;
import static org.qunxing.measures.MeasuresFixtures.visitors;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@IntegrationTest
@Import(MeasuresFixtures.Configuration.class)
class RecordingTests {

  @Autowired private Measures measures;
  @Autowired private MeasuresFixtures fair;
  @Autowired private JdbcClient jdbc;
  private UnitPath unit = UnitPath.ROOT;

  @BeforeEach
  void elsewhere() {
    unit = fair.freshUnit();
  }

  @Test
  void refusesToRecordOutsideATransaction() {
    assertThatThrownBy(() -> measures.record(visitors(unit, "2026-03-01", "1")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aFactGoesWithItsTransaction() {
    assertThatThrownBy(
            () ->
                fair.inTransaction(
                    () -> {
                      measures.record(visitors(unit, "2026-03-01", "1"));
                      throw new IllegalStateException("the thing did not happen");
                    }))
        .hasMessage("the thing did not happen");
    fair.fold();

    assertThat(sum("sum(fair.visitors)")).isEqualByComparingTo("0");
  }

  @Test
  void refusesWhatIsNotDeclared() {
    Fact unknown =
        new Fact(
            "fair.tents",
            unit,
            visitors(unit, "2026-03-01", "1").day(),
            BigDecimal.ONE,
            Map.of(),
            "集市",
            "/fairs/1");

    assertThatThrownBy(() -> fair.record(unknown))
        .hasMessageContaining("undeclared measure: fair.tents");
    assertThatThrownBy(() -> fair.record(stalls(unit, "2026-03-01", "1", Map.of("size", "big"))))
        .hasMessageContaining("no dimension size");
    assertThatThrownBy(() -> fair.record(stalls(unit, "2026-03-01", "1", Map.of("kind", "SHOES"))))
        .hasMessageContaining("with the value SHOES");
  }

  @Test
  void refusesLinksThatLeaveThePlatform() {
    Fact fact = visitors(unit, "2026-03-01", "1");

    for (String link :
        List.of("https://example.org/", "//example.org/", "fairs/1", "javascript:alert(1)")) {
      assertThatThrownBy(
              () ->
                  new Fact(fact.measure(), unit, fact.day(), BigDecimal.ONE, Map.of(), "集市", link))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void withdrawingTakesBackTheFactAndItsQuantity() {
    Fact fact = stalls(unit, "2026-03-01", "12", Map.of("kind", "FOOD"));
    fair.record(fact, stalls(unit, "2026-03-01", "3", Map.of("kind", "FOOD")));
    fair.inTransaction(() -> measures.withdraw(fact, "集市没有办成"));
    fair.fold();

    assertThat(sum("sum(fair.stalls[kind=FOOD])")).isEqualByComparingTo("3");
    assertThat(sum("count(fair.stalls)")).isEqualByComparingTo("1");
  }

  @Test
  void correctingChangesTheQuantityOnly() {
    Fact fact = visitors(unit, "2026-03-01", "120");
    fair.record(fact);
    fair.inTransaction(() -> measures.correct(fact, new BigDecimal("102"), "点错了人数"));
    fair.fold();

    assertThat(sum("sum(fair.visitors)")).isEqualByComparingTo("102");
    assertThat(sum("count(fair.visitors)")).isEqualByComparingTo("1");
  }

  @Test
  void recordsManyInOneStatement() {
    List<Fact> many = new ArrayList<>();
    for (int i = 0; i < 2500; i++) {
      many.add(
          stalls(
              unit,
              "2026-0" + (1 + i % 9) + "-15",
              "1.5",
              i % 2 == 0 ? Map.of() : Map.of("kind", "FOOD", "side", "北侧")));
    }
    fair.inTransaction(() -> measures.record(many));
    fair.fold();

    assertThat(sum("sum(fair.stalls)")).isEqualByComparingTo("3750");
    assertThat(sum("count(fair.stalls[kind=FOOD,side=北侧])")).isEqualByComparingTo("1250");
  }

  @Test
  void nobodyChangesOrDeletesAFact() {
    fair.record(visitors(unit, "2026-03-01", "1"));

    fair.inTransaction(
        () -> {
          assertThat(jdbc.sql("update measures.facts set quantity = 9").update()).isZero();
          assertThat(jdbc.sql("delete from measures.facts").update()).isZero();
        });
  }

  @Test
  void theDatabaseRefusesAnOutgoingLink() {
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into measures.facts (measure, unit_path, day, occurrences, quantity, tags, subject, link)
                        values ('fair.visitors', 'fair', '2026-01-01', 1, 1, '{}', 'x', 'https://example.org')
                        """)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void anotherStreetsFactsAreNotSeen() {
    fair.record(visitors(unit, "2026-03-01", "1"));
    UnitPath street = UnitPath.of(unit.value().substring(0, unit.value().lastIndexOf('.')));

    assertThat(factsSeenBy(cadreOf(street))).isEqualTo(1);
    assertThat(factsSeenBy(cadreOf(UnitPath.of("fair.elsewhere")))).isZero();
    assertThat(jdbc.sql("select count(*) from measures.facts").query(Long.class).single())
        .as("without an actor nothing is seen")
        .isZero();
  }

  /** The negative control: it is the policy that hides them. */
  @Test
  void withoutThePolicyTheyWouldBeSeen() {
    fair.record(visitors(unit, "2026-03-01", "1"));

    assertThatThrownBy(
            () ->
                fair.inTransaction(
                    cadreOf(UnitPath.of("fair.elsewhere")),
                    () -> {
                      jdbc.sql("alter table measures.facts disable row level security").update();
                      assertThat(count()).isEqualTo(1);
                      throw new IllegalStateException("put the policy back");
                    }))
        .hasMessage("put the policy back");
  }

  private long factsSeenBy(Actor actor) {
    List<Long> counts = new ArrayList<>();
    fair.inTransaction(actor, () -> counts.add(count()));
    return counts.getFirst();
  }

  private long count() {
    return jdbc.sql("select count(*) from measures.facts where unit_path = cast(:unit as ltree)")
        .param("unit", unit.value())
        .query(Long.class)
        .single();
  }

  private static Actor cadreOf(UnitPath at) {
    return new Actor(UUID.randomUUID(), null, "李强", List.of(new Grant(Role.CADRE, at, Line.UNION)));
  }

  private BigDecimal sum(String expression) {
    return java.util.Objects.requireNonNull(
        measures.value(Expression.parse(expression), unit, Period.year(2026)).value());
  }
}
