package org.qunxing.benefits.claiming;

import java.time.Clock;
import java.util.UUID;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.Standing;
import org.qunxing.benefits.BenefitsReason;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.Offers;
import org.qunxing.benefits.handing.HandOuts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.web.Written;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member gives something back, gives up waiting, or takes what is offered. */
@NamedInterface("work")
@Component
@Transactional
public class GiveBack {

  private final Offers offers;
  private final Claims claims;
  private final HandOuts handOuts;
  private final Clock clock;

  GiveBack(Offers offers, Claims claims, HandOuts handOuts, Clock clock) {
    this.offers = offers;
    this.claims = claims;
    this.handOuts = handOuts;
    this.clock = clock;
  }

  /** What becomes free goes down the queue. Not any more when a counter has handed it out. */
  public void giveBack(Actor actor, String number) {
    Offer offer = offers.published(number);
    Standing own = own(actor, offer);
    if (own.state() == Standing.State.HELD) {
      mustBeInTime(offer);
      handOuts.lock(offer.id(), own.turn());
      if (handOuts.find(offer.id(), own.turn()).isPresent()) {
        throw new Refusal(BenefitsReason.ALREADY_HANDED_OUT);
      }
    }
    claims.release(offer.openPool(), own.turn());
  }

  private void mustBeInTime(Offer offer) {
    if (!clock.instant().isBefore(offer.terms().cancelUntil())) {
      throw new Refusal(
          BenefitsReason.TOO_LATE_TO_CANCEL,
          Written.shortMoment(offer.terms().cancelUntil()),
          offer.details().pickUp().phone());
    }
  }

  /** Takes what is offered from the waiting list. */
  public void accept(Actor actor, String number) {
    Offer offer = offers.published(number);
    claims.accept(offer.openPool(), own(actor, offer).turn());
  }

  private Standing own(Actor actor, Offer offer) {
    UUID person = actor.personId();
    return person == null
        ? none()
        : claims.of(offer.openPool(), person).stream().findFirst().orElseGet(GiveBack::none);
  }

  private static Standing none() {
    throw new Refusal(BenefitsReason.NOT_YOURS);
  }
}
