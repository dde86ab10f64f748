package org.qunxing.benefits.making;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.qunxing.allocation.NewPool;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Pools;
import org.qunxing.allocation.draws.DrawTerms;
import org.qunxing.allocation.draws.Draws;
import org.qunxing.benefits.BenefitsReason;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferDetails;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.benefits.catalog.Offers;
import org.qunxing.benefits.catalog.Phase;
import org.qunxing.benefits.following.BenefitFacts;
import org.qunxing.benefits.following.CallsBack;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Written;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An offer's life in its makers' hands, from the draft to the last figure. */
@NamedInterface("work")
@Component
@Transactional
public class MakeOffer {

  private final Offers offers;
  private final Pools pools;
  private final Draws draws;
  private final Units units;
  private final CallsBack holders;
  private final BenefitFacts facts;
  private final Audit audit;
  private final Clock clock;
  private final BigDecimal reviewAbove;

  MakeOffer(
      Offers offers,
      Pools pools,
      Draws draws,
      Units units,
      CallsBack holders,
      BenefitFacts facts,
      Audit audit,
      Clock clock,
      @Value("${qunxing.benefits.review-above:5000}") BigDecimal reviewAbove) {
    this.offers = offers;
    this.pools = pools;
    this.draws = draws;
    this.units = units;
    this.holders = holders;
    this.facts = facts;
    this.audit = audit;
    this.clock = clock;
    this.reviewAbove = reviewAbove;
  }

  /**
   * @return the draft's number
   */
  public String draft(Actor actor, UnitPath at, OfferDetails details) {
    if (!actor.may(Permission.MAKE_OFFERS, at)) {
      throw new NotFound("unit " + at);
    }
    Unit unit = units.find(at).orElseThrow(() -> new NotFound("unit " + at));
    String number = offers.draft(actor, unit, lineOf(actor, unit), details);
    audit.record(actor, "benefits.drafted", number, null);
    return number;
  }

  private static Line lineOf(Actor actor, Unit unit) {
    return actor.grants().stream()
        .filter(grant -> grant.unit().contains(unit.path()) && unit.lines().contains(grant.line()))
        .map(Grant::line)
        .findFirst()
        .orElseGet(unit::mainLine);
  }

  public void change(Actor actor, String number, OfferDetails details, int seenVersion) {
    Offer offer = offers.lock(actor, number, Permission.MAKE_OFFERS);
    offer.mustBe(OfferState.DRAFT);
    offer.mustStillBeVersion(seenVersion);
    offers.change(offer.id(), details);
  }

  /** Whether so much needs a second person. */
  public boolean needsReview(Offer offer) {
    return offer.details().money().budget().compareTo(reviewAbove) > 0;
  }

  public BigDecimal reviewAbove() {
    return reviewAbove;
  }

  /** Published at once where it costs little, else handed to a second person. */
  public OfferState submit(Actor actor, String number) {
    Offer offer = offers.lock(actor, number, Permission.MAKE_OFFERS);
    offer.mustBe(OfferState.DRAFT);
    mustLieAhead(offer);
    if (needsReview(offer)) {
      offers.submit(offer.id(), actor.accountId());
      audit.record(actor, "benefits.submitted", number, null);
      return OfferState.IN_REVIEW;
    }
    publish(actor, offer);
    return OfferState.PUBLISHED;
  }

  /** Reviewed and published. Who made it or handed it in cannot review it as well. */
  public void approve(Actor actor, String number) {
    Offer offer = inReview(actor, number);
    mustLieAhead(offer);
    publish(actor, offer);
  }

  public void sendBack(Actor actor, String number, String note) {
    Offer offer = inReview(actor, number);
    offers.sendBack(offer.id(), note);
    audit.record(actor, "benefits.returned", number, null);
  }

  private Offer inReview(Actor actor, String number) {
    Offer offer = offers.lock(actor, number, Permission.REVIEW_OFFERS);
    offer.mustBe(OfferState.IN_REVIEW);
    if (offer.makers().contains(actor.accountId())) {
      throw new Refusal(BenefitsReason.OWN_OFFER, Written.number(reviewAbove));
    }
    return offer;
  }

  private void mustLieAhead(Offer offer) {
    if (offer.phase(clock.instant()) == Phase.ENDED) {
      throw new Refusal(BenefitsReason.WINDOW_PAST);
    }
  }

  private void publish(Actor actor, Offer offer) {
    PoolId pool = pools.open(PoolOfOffer.of(offer));
    if (offer.terms().isDraw()) {
      draws.declare(pool, DrawTerms.equal(offer.title()));
    }
    offers.publish(offer.id(), pool);
    audit.record(actor, "benefits.published", offer.number(), null);
  }

  /** What may still change while people are claiming; never fewer than are given. */
  public void adjust(Actor actor, String number, Adjustment to, int seenVersion) {
    Offer offer = offers.lock(actor, number, Permission.MAKE_OFFERS);
    offer.mustBe(OfferState.PUBLISHED);
    offer.mustStillBeVersion(seenVersion);
    if (offer.details().pickUp().until().isBefore(clock.instant())) {
      throw new Refusal(BenefitsReason.NOTHING_LEFT_TO_ADJUST);
    }
    OfferDetails changed = to.of(offer.details());
    pools.reschedule(
        offer.openPool(),
        new NewPool.Window(changed.terms().opensAt(), changed.terms().closesAt()));
    for (OfferPart part : changed.parts()) {
      pools.resize(offer.openPool(), part.number(), part.pieces());
    }
    offers.change(offer.id(), changed);
    audit.record(actor, "benefits.adjusted", number, null);
  }

  /** Nothing more is given; who holds something that was not handed out loses it and is told. */
  public void callOff(Actor actor, String number, String why) {
    Offer offer = offers.lock(actor, number, Permission.MAKE_OFFERS);
    offer.mustBe(OfferState.DRAFT, OfferState.IN_REVIEW, OfferState.PUBLISHED);
    offers.callOff(offer.id(), why);
    if (offer.state() == OfferState.PUBLISHED) {
      pools.stop(offer.openPool());
      holders.callBack(offer, why);
    }
    audit.record(actor, "benefits.called-off", number, null);
  }

  /** Over: what it cost is known, and it counts. */
  public void close(Actor actor, String number, BigDecimal spent) {
    Offer offer = offers.lock(actor, number, Permission.MAKE_OFFERS);
    offer.mustBe(OfferState.PUBLISHED);
    if (offer.phase(clock.instant()) != Phase.ENDED) {
      throw new Refusal(BenefitsReason.NOT_OVER_YET);
    }
    pools.stop(offer.openPool());
    offers.close(offer.id(), spent);
    facts.closed(offer, LocalDate.now(clock), spent);
    audit.record(actor, "benefits.closed", number, null);
  }
}
