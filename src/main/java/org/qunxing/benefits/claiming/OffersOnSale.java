package org.qunxing.benefits.claiming;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferRegister;
import org.springframework.stereotype.Component;

/**
 * Published offers as this node read them within the last second: at the opening thousands ask for
 * the same one. What counts (window, capacity, called off) the pool asks the database itself.
 */
@Component
class OffersOnSale {

  private static final long LIFETIME = Duration.ofSeconds(1).toNanos();
  private static final int MOST_KEPT = 1_000;

  private final Map<String, Read> read = new ConcurrentHashMap<>();
  private final OfferRegister register;

  OffersOnSale(OfferRegister register) {
    this.register = register;
  }

  private record Read(Offer offer, long at) {}

  Offer get(String number) {
    long now = System.nanoTime();
    Read known = read.get(number);
    if (known != null && now - known.at() < LIFETIME) {
      return known.offer();
    }
    Offer offer = register.published(number);
    if (read.size() >= MOST_KEPT) {
      read.clear();
    }
    read.put(number, new Read(offer, now));
    return offer;
  }
}
