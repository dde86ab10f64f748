package org.qunxing.measures.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Amount;
import org.qunxing.measures.Fact;
import org.qunxing.measures.MeasureRef;
import org.qunxing.measures.Measures;
import org.qunxing.measures.MeasuresFixtures;
import org.qunxing.measures.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Of a district's or a street's facts those of the last days are read, of a union's those at its
 * place: both are the table's own facts in order.
 */
@IntegrationTest
@Import(MeasuresFixtures.Configuration.class)
class FactListTests {

  private static final MeasureRef VISITORS = new MeasureRef("fair.visitors", Map.of());
  private static final Period YEAR = Period.year(2026);

  /** Codes that sort closely before and behind u1, and two levels below it. */
  private static final List<String> PLACES =
      List.of("u1", "u1.a", "u1.a.b", "u1.z", "u1-2", "u1-2.a", "u10", "u1_x", "u0", "u2", "U1");

  @Autowired private Measures measures;
  @Autowired private MeasuresFixtures fair;
  @Autowired private FactRegister register;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  private UnitPath street = UnitPath.ROOT;

  @BeforeEach
  void factsAllOverAStreetAndSomeOfThemPutRight() {
    Random random = new Random(7);
    street = UnitPath.of("fair").child("l" + UUID.randomUUID().toString().substring(0, 8));
    for (int i = 0; i < 80; i++) {
      Fact fact =
          new Fact(
              VISITORS.measure(),
              UnitPath.of(street + "." + PLACES.get(random.nextInt(PLACES.size()))),
              LocalDate.of(2026, 1, 1).plusDays(random.nextInt(20)),
              BigDecimal.valueOf(1 + random.nextInt(50)),
              Map.of(),
              "集市" + i,
              "/fairs/" + i);
      fair.record(fact);
      if (i % 10 == 0) {
        fair.inTransaction(() -> measures.withdraw(fact, "没有办成"));
      } else if (i % 10 == 1) {
        fair.inTransaction(() -> measures.correct(fact, BigDecimal.TEN, "点错了人数"));
      }
    }
    fair.fold();
  }

  @Test
  void aPageOfAnySubtreeIsWhatTheTableSays() {
    List<List<UnitPath>> selections =
        new ArrayList<>(List.of(List.of(street), List.of(at("u1"), at("u2"), at("u1-2"))));
    PLACES.forEach(place -> selections.add(List.of(at(place))));
    for (List<UnitPath> within : selections) {
      assertThat(leafThrough(within)).as("in %s", within).isEqualTo(inTheTable(within));
    }
  }

  @Test
  void rollupsAndCorrectionsSayHowManyThereAre() {
    for (List<UnitPath> within :
        List.of(List.of(street), List.of(at("u1")), List.of(at("u1-2"), at("u10")))) {
      Amount amount =
          measures.amounts(List.of(VISITORS), within, false, YEAR).values().iterator().next();
      List<String> expected = inTheTable(within);

      assertThat(asThePlatform(() -> register.count(selection(within), amount.occurrences())))
          .isEqualTo(expected.size())
          .isGreaterThan(amount.occurrences());
    }
  }

  /** The first lock left open on purpose: what is asked for lies in another street. */
  @Test
  void nobodySeesFactsOfAnotherStreet() {
    Actor chenJing =
        new Actor(
            UUID.randomUUID(),
            null,
            "陈静",
            List.of(new Grant(Role.STREET_OFFICER, UnitPath.of("fair.elsewhere"), Line.UNION)));
    for (UnitPath elsewhere : List.of(street, at("u1"))) {
      List<FactRegister.Fact> seen =
          as(chenJing, () -> register.page(selection(List.of(elsewhere)), 0, 50));

      assertThat(seen).isEmpty();
    }
  }

  private List<String> leafThrough(List<UnitPath> within) {
    return asThePlatform(
        () -> {
          List<String> all = new ArrayList<>();
          List<FactRegister.Fact> page = register.page(selection(within), 0, 7);
          while (!page.isEmpty()) {
            page.forEach(fact -> all.add(fact.subject() + fact.quantity()));
            page = register.page(selection(within), all.size(), 7);
          }
          return all;
        });
  }

  private List<String> inTheTable(List<UnitPath> within) {
    return asThePlatform(
        () ->
            jdbc.sql(
                    """
                    select subject || quantity from measures.facts
                    where unit_path <@ any (cast(:within as ltree[])) order by day desc, number desc
                    """)
                .param("within", Scopes.array(within))
                .query(String.class)
                .list());
  }

  private static FactRegister.Selection selection(List<UnitPath> within) {
    return new FactRegister.Selection(VISITORS, within, YEAR.from(), YEAR.to());
  }

  private UnitPath at(String place) {
    return UnitPath.of(street + "." + place);
  }

  private <T> T asThePlatform(Supplier<T> work) {
    return as(Actor.SYSTEM, work);
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return CurrentActor.as(actor, () -> transaction.execute(_ -> work.get()));
  }
}
