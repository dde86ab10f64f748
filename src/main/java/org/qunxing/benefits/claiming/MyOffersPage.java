package org.qunxing.benefits.claiming;

import java.time.Instant;
import java.util.List;
import org.qunxing.benefits.catalog.Offer;

/**
 * The tab 抢约.
 *
 * @param present what the person holds or waits for
 * @param past what she held, of offers that are over
 */
public record MyOffersPage(
    Instant now,
    List<Offer> open,
    List<Offer> coming,
    List<MyOffers.Wish> present,
    List<MyOffers.Wish> past) {}
