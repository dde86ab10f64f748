package org.qunxing.benefits.making;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;

/** The makers' list. */
public record OffersPage(
    Instant now,
    List<Tab> tabs,
    @Nullable OfferState state,
    String words,
    List<Offer> offers,
    Pager pager,
    boolean mayMake) {

  public OfferTemplate[] templates() {
    return OfferTemplate.values();
  }
}
