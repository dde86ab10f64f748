package org.qunxing.benefits.making;

import java.time.Duration;
import java.util.List;
import org.qunxing.allocation.NewPool;
import org.qunxing.allocation.Part;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferDetails;
import org.qunxing.benefits.catalog.OfferPart;

/** The pool that an offer is given out from. */
final class PoolOfOffer {

  /** What somebody gives back in the evening can still be taken the next morning. */
  static final Duration OFFERED_FOR = Duration.ofHours(12);

  private PoolOfOffer() {}

  static NewPool of(Offer offer) {
    OfferDetails.Terms terms = offer.terms();
    return new NewPool(
        Offer.POOL_OWNER,
        offer.id(),
        offer.unit(),
        terms.way(),
        new NewPool.Window(terms.opensAt(), terms.closesAt()),
        terms.perPerson(),
        terms.waits() ? null : 0,
        terms.waits() ? OFFERED_FOR : null,
        true,
        parts(offer),
        List.of());
  }

  private static List<Part> parts(Offer offer) {
    return offer.details().parts().stream().map(PoolOfOffer::part).toList();
  }

  private static Part part(OfferPart part) {
    return new Part(part.number(), part.name(), part.pieces());
  }
}
