package org.qunxing.benefits.watching;

import java.time.Instant;
import java.util.List;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.benefits.catalog.Phase;

/** How an offer is going right now. */
public record BoardPage(
    Offer offer, Instant now, OfferFigures figures, double perSecond, List<Refused> refused) {

  /** Claims that were refused for one reason. */
  public record Refused(String why, long times) {}

  /** Whether it is worth looking again soon. */
  public boolean live() {
    return offer.state() == OfferState.PUBLISHED && offer.phase(now) != Phase.ENDED;
  }
}
