package org.qunxing.benefits.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.benefits.BenefitsFixtures.run;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.benefits.BenefitsFixtures;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of offers when their units move or want to close. */
@IntegrationTest
class UnitsOfOffersTests {

  @Autowired ApplicationContext application;
  @Autowired Organising organising;
  @Autowired JdbcClient jdbc;
  @Autowired KeepsSponsorOpen keeps;

  BenefitsFixtures fixtures;

  @BeforeEach
  void plant() {
    fixtures = BenefitsFixtures.in(application);
  }

  @Test
  void anOfferGoesAlongWithItsUnit() {
    String number = fixtures.published(fixtures.details(2));
    fixtures.claim(number, fixtures.member("王芳"));
    fixtures.told();
    Unit street = fixtures.tree().donggang();
    Unit below = fixtures.tree().xinghe();
    UnitPath now = fixtures.tree().xiling().path().child(street.code()).child(below.code());

    run(
        Actor.SYSTEM,
        () -> organising.move(Actor.SYSTEM, street.code(), fixtures.tree().xiling().code()));

    for (int i = 0; i < 100 && !now.equals(fixtures.offer(number).unit()); i++) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(fixtures.offer(number).unit()).isEqualTo(now);
    assertThat(fixtures.offer(number).details().audience().unit()).isEqualTo(now);
    assertThat(homes(number)).containsExactly(now.value());
  }

  private List<String> homes(String number) {
    return fixtures.inTransaction(
        Actor.SYSTEM,
        () ->
            jdbc.sql(
                    """
                    select h.home::text from benefits.holdings h join benefits.offers o on o.id = h.offer_id
                    where o.number = :number
                    """)
                .param("number", number)
                .query(String.class)
                .list());
  }

  @Test
  void aUnitThatStillGivesSomethingStaysOpen() {
    UnitPath unit = fixtures.tree().xinghe().path();
    assertThat(reason(unit)).isEmpty();
    fixtures.draft(fixtures.details(2));
    assertThat(reason(unit)).isEmpty();

    fixtures.published(fixtures.details(2));

    assertThat(reason(unit)).isEqualTo("还有 1 项福利没有办结");
  }

  private String reason(UnitPath unit) {
    return fixtures.inTransaction(Actor.SYSTEM, () -> keeps.reason(unit).orElse(""));
  }
}
