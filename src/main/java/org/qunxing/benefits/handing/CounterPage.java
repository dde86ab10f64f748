package org.qunxing.benefits.handing;

import org.jspecify.annotations.Nullable;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.watching.OfferFigures;
import org.qunxing.web.FormErrors;

/**
 * A counter of an offer.
 *
 * @param result what came of the last one, null when there was none
 */
public record CounterPage(
    Offer offer, OfferFigures figures, @Nullable HandOutAnswer result, FormErrors errors) {}
