package org.qunxing.benefits.making;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.watching.OfferFigures;
import org.qunxing.web.FormErrors;

/**
 * One offer as its makers see it.
 *
 * @param people how many can see it
 * @param kept shares kept for some people, in words
 * @param figures how it went so far; all zero before it is published
 */
public record OfferPage(
    Offer offer,
    Instant now,
    String audience,
    int people,
    List<String> kept,
    OfferFigures figures,
    BigDecimal reviewAbove,
    AdjustForm adjust,
    FormErrors errors,
    May may) {

  /** What this person may do with it now. */
  public record May(
      boolean edit,
      boolean submit,
      boolean review,
      boolean adjust,
      boolean callOff,
      boolean close,
      boolean handOut,
      boolean again) {}

  public boolean published() {
    return offer.pool() != null;
  }

  public String at() {
    return "/workbench/offers/" + offer.number();
  }

  /** Whether what was typed to adjust it has to be changed. */
  public boolean adjusting() {
    return errors.byField().keySet().stream()
        .anyMatch(field -> !List.of("why", "spent", "note").contains(field));
  }

  public boolean needsReview() {
    return offer.details().money().budget().compareTo(reviewAbove) > 0;
  }
}
