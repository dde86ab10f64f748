package org.qunxing.benefits.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.benefits.BenefitsFixtures.as;
import static org.qunxing.benefits.BenefitsFixtures.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.allocation.AllocationReason;
import org.qunxing.allocation.Outcome;
import org.qunxing.benefits.BenefitsFixtures;
import org.qunxing.benefits.BenefitsReason;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferDetails;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Reason;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class MakeOfferTests {

  @Autowired ApplicationContext application;
  @Autowired MakeOffer make;

  BenefitsFixtures fixtures;
  Actor cadre;
  Actor officer;

  @BeforeEach
  void plant() {
    fixtures = BenefitsFixtures.in(application);
    cadre = fixtures.cadre();
    officer = fixtures.officer();
  }

  @Test
  void whatCostsLittleIsPublishedAtOnceAndCanBeClaimed() {
    String number = fixtures.published(fixtures.details(2));

    assertThat(fixtures.offer(number).state()).isEqualTo(OfferState.PUBLISHED);
    assertThat(fixtures.claim(number, fixtures.member("王芳"))).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void whatCostsMoreWaitsForASecondPerson() {
    String number = fixtures.published(BenefitsFixtures.costing(fixtures.details(2), "5000.01"));

    assertThat(fixtures.offer(number).state()).isEqualTo(OfferState.IN_REVIEW);
    assertThat(fixtures.offer(number).pool()).isNull();

    run(officer, () -> make.approve(officer, number));

    assertThat(fixtures.offer(number).state()).isEqualTo(OfferState.PUBLISHED);
  }

  @Test
  void theLimitItselfNeedsNoReview() {
    String number = fixtures.published(BenefitsFixtures.costing(fixtures.details(2), "5000.00"));

    assertThat(fixtures.offer(number).state()).isEqualTo(OfferState.PUBLISHED);
  }

  @Test
  void nobodyReviewsWhatTheyMadeThemselves() {
    OfferDetails dear = BenefitsFixtures.costing(fixtures.details(2), "90000");
    String number = as(officer, () -> make.draft(officer, fixtures.tree().donggang().path(), dear));
    as(officer, () -> make.submit(officer, number));

    refused(() -> run(officer, () -> make.approve(officer, number)), BenefitsReason.OWN_OFFER);

    Actor other =
        BenefitsFixtures.staff("赵敏", Role.STREET_OFFICER, fixtures.tree().donggang().path());
    run(other, () -> make.approve(other, number));
    assertThat(fixtures.offer(number).state()).isEqualTo(OfferState.PUBLISHED);
  }

  @Test
  void aReturnedDraftSaysWhyAndCanBeHandedInAgain() {
    String number = fixtures.published(BenefitsFixtures.costing(fixtures.details(2), "9000"));

    run(officer, () -> make.sendBack(officer, number, "地点写详细"));

    assertThat(fixtures.offer(number).state()).isEqualTo(OfferState.DRAFT);
    assertThat(fixtures.offer(number).note()).isEqualTo("地点写详细");
    assertThat(as(cadre, () -> make.submit(cadre, number))).isEqualTo(OfferState.IN_REVIEW);
  }

  @Test
  void refusesToPublishWhatIsOverAlready() {
    OfferDetails details = fixtures.details(2);
    OfferDetails.Terms terms = details.terms();
    Instant past = terms.opensAt().plus(Duration.ofMinutes(1));
    String number =
        fixtures.draft(
            BenefitsFixtures.with(
                details,
                new OfferDetails.Terms(
                    terms.way(), 1, true, false, terms.opensAt(), past, terms.cancelUntil())));

    refused(() -> as(cadre, () -> make.submit(cadre, number)), BenefitsReason.WINDOW_PAST);
  }

  @Test
  void refusesAStepThatDoesNotFitTheState() {
    String number = fixtures.published(fixtures.details(2));

    refused(() -> as(cadre, () -> make.submit(cadre, number)), BenefitsReason.WRONG_STATE);
    refused(() -> run(officer, () -> make.approve(officer, number)), BenefitsReason.WRONG_STATE);
  }

  @Test
  void refusesAChangeThatOverwritesAnother() {
    String number = fixtures.draft(fixtures.details(2));
    run(cadre, () -> make.change(cadre, number, fixtures.details(3), 0));

    refused(
        () -> run(cadre, () -> make.change(cadre, number, fixtures.details(4), 0)),
        BenefitsReason.CHANGED_MEANWHILE);
    assertThat(fixtures.offer(number).details().pieces()).isEqualTo(3);
  }

  @Test
  void aStrangerFindsNothing() {
    String number = fixtures.published(fixtures.details(2));
    Actor stranger =
        BenefitsFixtures.staff("周明", Role.STREET_OFFICER, fixtures.tree().xiling().path());

    assertThatThrownBy(() -> run(stranger, () -> make.callOff(stranger, number, "试试")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void moreOfItGoesDownTheQueue() {
    String number = fixtures.published(fixtures.details(1));
    fixtures.claim(number, fixtures.member("王芳"));
    Actor second = fixtures.member("何军");
    assertThat(fixtures.claim(number, second)).isInstanceOf(Outcome.Waiting.class);

    adjust(number, List.of(2), fixtures.offer(number).terms().closesAt());

    assertThat(fixtures.claim(number, second)).isInstanceOf(Outcome.Offered.class);
  }

  @Test
  void neverFewerThanAreGiven() {
    String number = fixtures.published(fixtures.details(2));
    fixtures.claim(number, fixtures.member("王芳"));
    fixtures.claim(number, fixtures.member("何军"));

    refused(
        () -> adjust(number, List.of(1), fixtures.offer(number).terms().closesAt()),
        AllocationReason.BELOW_WHAT_IS_GIVEN);
    assertThat(fixtures.offer(number).details().pieces()).isEqualTo(2);
  }

  @Test
  void refusesAWindowThatEndsBeforeItStarts() {
    String number = fixtures.published(fixtures.details(2));

    refused(
        () -> adjust(number, List.of(2), fixtures.offer(number).terms().opensAt()),
        AllocationReason.WINDOW_REVERSED);
  }

  @Test
  void whoHoldsSomethingOfACalledOffOfferLosesItAndIsTold() {
    String number = fixtures.published(fixtures.details(1));
    Actor first = fixtures.member("王芳");
    Actor second = fixtures.member("何军");
    fixtures.claim(number, first);
    fixtures.claim(number, second);
    fixtures.told();

    run(cadre, () -> make.callOff(cadre, number, "影院停电"));
    fixtures.told();

    assertThat(fixtures.claim(number, first)).isInstanceOf(Outcome.Stopped.class);
    assertThat(fixtures.titles(first)).containsExactly("福利取消：职工观影票");
    assertThat(fixtures.titles(second)).containsExactly("福利取消：职工观影票");
    assertThat(fixtures.sum(number, "benefits.given")).isEqualByComparingTo("0");
  }

  @Test
  void whatWasClaimedInTheLastMomentIsTakenBackToo() {
    String number = fixtures.published(fixtures.details(1));
    Actor first = fixtures.member("王芳");
    fixtures.claim(number, first);

    run(cadre, () -> make.callOff(cadre, number, "影院停电"));
    fixtures.told();
    fixtures.told();

    assertThat(fixtures.claim(number, first)).isInstanceOf(Outcome.Stopped.class);
    assertThat(fixtures.titles(first)).containsExactly("福利取消：职工观影票");
    assertThat(fixtures.sum(number, "benefits.given")).isEqualByComparingTo("0");
  }

  @Test
  void refusesToCloseBeforeTheEnd() {
    String number = fixtures.published(fixtures.details(1));

    refused(
        () -> run(cadre, () -> make.close(cadre, number, BigDecimal.ONE)),
        BenefitsReason.NOT_OVER_YET);
  }

  @Test
  void whatIsClosedCountsWithWhatItCost() {
    String number = fixtures.published(fixtures.details(1));
    fixtures.moved(number, "closes_at", Duration.ofSeconds(-1));

    run(cadre, () -> make.close(cadre, number, new BigDecimal("612.50")));

    assertThat(fixtures.offer(number).state()).isEqualTo(OfferState.CLOSED);
    assertThat(fixtures.sum(number, "benefits.offers")).isEqualByComparingTo("1");
    assertThat(fixtures.sum(number, "benefits.cost")).isEqualByComparingTo("612.50");
  }

  @Test
  void nothingChangesAfterTheLastDay() {
    String number = fixtures.published(fixtures.details(1));
    fixtures.moved(number, "pick_up_until", Duration.ofMinutes(-1));

    refused(
        () -> adjust(number, List.of(5), fixtures.offer(number).terms().closesAt()),
        BenefitsReason.NOTHING_LEFT_TO_ADJUST);
  }

  private void adjust(String number, List<Integer> pieces, Instant closesAt) {
    Offer offer = fixtures.offer(number);
    run(
        cadre,
        () ->
            make.adjust(
                cadre,
                number,
                new Adjustment("新的说明", pieces, closesAt, offer.details().pickUp()),
                offer.version()));
  }

  private static void refused(ThrowingCallable deed, Reason reason) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }
}
