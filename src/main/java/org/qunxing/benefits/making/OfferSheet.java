package org.qunxing.benefits.making;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.benefits.catalog.Phase;
import org.qunxing.benefits.catalog.WhoMayHave;
import org.qunxing.benefits.watching.FiguresOfOffer;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.FormErrors;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;

/** Puts an offer's page together for its makers. */
@Component
class OfferSheet {

  private final WhoMayHave whoMayHave;
  private final FiguresOfOffer figures;
  private final MakeOffer make;
  private final Clock clock;

  OfferSheet(WhoMayHave whoMayHave, FiguresOfOffer figures, MakeOffer make, Clock clock) {
    this.whoMayHave = whoMayHave;
    this.figures = figures;
    this.make = make;
    this.clock = clock;
  }

  /**
   * @param typed what was typed to adjust it and not accepted; null at first
   */
  OfferPage page(Actor actor, Offer offer, @Nullable AdjustForm typed, FormErrors errors) {
    return new OfferPage(
        offer,
        clock.instant(),
        whoMayHave.describe(offer.details().audience()),
        whoMayHave.count(offer.details().audience()),
        kept(offer),
        figures.of(offer),
        make.reviewAbove(),
        typed == null ? AdjustForm.of(offer, clock.getZone()) : typed,
        errors,
        may(actor, offer));
  }

  private List<String> kept(Offer offer) {
    return offer.details().parts().stream()
        .filter(part -> part.number() > 0 && part.kind() != OfferPart.Kind.COUNTER)
        .map(part -> "%s 份留给%s".formatted(Written.number(part.pieces()), whoMayHave.describe(part)))
        .toList();
  }

  private OfferPage.May may(Actor actor, Offer offer) {
    boolean makes = actor.may(Permission.MAKE_OFFERS, offer.unit());
    boolean reviews =
        actor.may(Permission.REVIEW_OFFERS, offer.unit())
            && !offer.makers().contains(actor.accountId());
    Instant now = clock.instant();
    boolean published = offer.state() == OfferState.PUBLISHED;
    boolean draft = offer.state() == OfferState.DRAFT;
    boolean inReview = offer.state() == OfferState.IN_REVIEW;
    boolean over = offer.phase(now) == Phase.ENDED;
    return new OfferPage.May(
        makes && draft,
        makes && draft,
        reviews && inReview,
        makes && published && now.isBefore(offer.details().pickUp().until()),
        makes && (published || draft || inReview),
        makes && published && over,
        actor.may(Permission.HAND_OUT_OFFERS, offer.unit()) && published,
        makes && !draft);
  }
}
