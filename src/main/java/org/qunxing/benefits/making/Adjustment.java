package org.qunxing.benefits.making;

import java.time.Instant;
import java.util.List;
import org.qunxing.benefits.catalog.OfferDetails;
import org.qunxing.benefits.catalog.OfferPart;
import org.springframework.modulith.NamedInterface;

/**
 * What may change after an offer was published: how many, until when, where and whom to call. How
 * it is given, to whom, and from when stays as people have read it.
 *
 * @param pieces by part, in the order of the parts
 */
@NamedInterface("work")
public record Adjustment(
    String description, List<Integer> pieces, Instant closesAt, OfferDetails.PickUp pickUp) {

  public Adjustment {
    pieces = List.copyOf(pieces);
  }

  OfferDetails of(OfferDetails before) {
    OfferDetails.Terms terms = before.terms();
    return new OfferDetails(
        before.kind(),
        before.title(),
        description,
        new OfferDetails.Terms(
            terms.way(),
            terms.perPerson(),
            terms.waits(),
            terms.asks(),
            terms.opensAt(),
            closesAt,
            earlier(terms.cancelUntil(), pickUp.until())),
        before.audience(),
        before.parts().stream().map(this::resized).toList(),
        before.money(),
        pickUp);
  }

  private OfferPart resized(OfferPart part) {
    int now = part.number() < pieces.size() ? pieces.get(part.number()) : part.pieces();
    return new OfferPart(part.number(), part.kind(), part.name(), now, part.unit(), part.group());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
