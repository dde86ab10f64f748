package org.qunxing.benefits.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.benefits.BenefitsFixtures;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferDetails;
import org.qunxing.benefits.claiming.EntryTokens.Checked;
import org.qunxing.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class EntryTokensTests {

  @Autowired ApplicationContext application;
  @Autowired EntryTokens tokens;
  @Autowired TestClock clock;

  BenefitsFixtures fixtures;
  Offer offer;
  Actor wang;

  @BeforeEach
  void plant() {
    fixtures = BenefitsFixtures.in(application);
    offer = fixtures.offer(fixtures.published(fixtures.details(2)));
    wang = fixtures.member("王芳");
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void isGoodForWhoOpenedThePageAndSaysWhatItSaid() {
    EntryTokens.Entry entry = tokens.issue(offer, wang, List.of(2, 1));

    assertThat(tokens.check(entry.text(), offer, wang))
        .isEqualTo(new Checked.Good(List.of(2, 1), entry.question()));
  }

  @Test
  void isForgedForAnotherAccountAnotherOfferOrAnotherWindow() {
    String token = tokens.issue(offer, wang, List.of()).text();
    Offer other = fixtures.offer(fixtures.published(fixtures.details(2)));

    assertThat(tokens.check(token, offer, fixtures.member("何军"))).isEqualTo(new Checked.Forged());
    assertThat(tokens.check(token, other, wang)).isEqualTo(new Checked.Forged());
    assertThat(tokens.check(token, later(offer), wang)).isEqualTo(new Checked.Forged());
  }

  private static Offer later(Offer offer) {
    OfferDetails.Terms terms = offer.terms();
    return new Offer(
        offer.id(),
        offer.number(),
        offer.unit(),
        offer.unitName(),
        offer.line(),
        BenefitsFixtures.with(
            offer.details(),
            new OfferDetails.Terms(
                terms.way(),
                terms.perPerson(),
                terms.waits(),
                terms.asks(),
                terms.opensAt().plusSeconds(60),
                terms.closesAt(),
                terms.cancelUntil())),
        offer.state(),
        offer.pool(),
        offer.note(),
        offer.makers(),
        offer.spent(),
        offer.version());
  }

  @Test
  void anyChangedBitIsForged() {
    byte[] token = Base64.getUrlDecoder().decode(tokens.issue(offer, wang, List.of(3)).text());

    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] changed = token.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

      assertThat(tokens.check(text, offer, wang)).as("bit %d", bit).isEqualTo(new Checked.Forged());
    }
  }

  @Test
  void rubbishIsForgedAndNothingIsMissing() {
    for (String rubbish : List.of("x", "%%%", "AQ", "undefined", "A".repeat(5_000), "中文")) {
      assertThat(tokens.check(rubbish, offer, wang)).as(rubbish).isEqualTo(new Checked.Forged());
    }
    assertThat(tokens.check(" ", offer, wang)).isEqualTo(new Checked.Missing());
  }

  @Test
  void growsStaleHalfAnHourAfterThePage() {
    clock.stopAt(clock.instant());
    String token = tokens.issue(offer, wang, List.of()).text();

    clock.pass(EntryTokens.GOOD_FOR.minusSeconds(1));
    assertThat(tokens.check(token, offer, wang)).isInstanceOf(Checked.Good.class);

    clock.pass(Duration.ofSeconds(3));
    assertThat(tokens.check(token, offer, wang)).isEqualTo(new Checked.Stale());
  }

  @Test
  void aPageOpenedHoursBeforeStaysGoodUntilHalfAnHourAfterTheOpening() {
    OfferDetails details = fixtures.details(2);
    clock.stopAt(details.terms().opensAt().minus(Duration.ofHours(20)));
    String token = tokens.issue(offer, wang, List.of()).text();

    clock.stopAt(offer.terms().opensAt().plus(EntryTokens.GOOD_FOR).minusSeconds(1));

    assertThat(tokens.check(token, offer, wang)).isInstanceOf(Checked.Good.class);
  }
}
