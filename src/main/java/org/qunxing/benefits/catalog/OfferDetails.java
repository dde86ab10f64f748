package org.qunxing.benefits.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.qunxing.allocation.Way;
import org.qunxing.benefits.OfferKind;
import org.springframework.modulith.NamedInterface;

/**
 * What an officer says of an offer.
 *
 * @param parts the general part first; counters' stock is in theirs, and then the general one is
 *     empty
 */
@NamedInterface("work")
public record OfferDetails(
    OfferKind kind,
    String title,
    String description,
    Terms terms,
    Audience audience,
    List<OfferPart> parts,
    Money money,
    PickUp pickUp) {

  public OfferDetails {
    parts = List.copyOf(parts);
  }

  /**
   * How it is given.
   *
   * @param waits whether those who come too late may wait for what others give back
   * @param asks whether a plain question stands before the claim, against scripts
   * @param cancelUntil until then a member gives it back with one tap
   */
  public record Terms(
      Way way,
      int perPerson,
      boolean waits,
      boolean asks,
      Instant opensAt,
      Instant closesAt,
      Instant cancelUntil) {

    public Phase phase(Instant now) {
      return now.isBefore(opensAt)
          ? Phase.COMING
          : now.isBefore(closesAt) ? Phase.OPEN : Phase.ENDED;
    }

    public boolean isDraw() {
      return way == Way.DRAW;
    }
  }

  /**
   * In yuan.
   *
   * @param each what one piece is worth
   * @param budget what all of it may cost
   */
  public record Money(BigDecimal each, BigDecimal budget) {}

  /**
   * Where and when it is fetched.
   *
   * @param phone of the unit, shown on every page
   */
  public record PickUp(String place, Instant from, Instant until, String phone) {}

  public int pieces() {
    return parts.stream().mapToInt(OfferPart::pieces).sum();
  }

  public List<OfferPart> counters() {
    return parts.stream().filter(part -> part.kind() == OfferPart.Kind.COUNTER).toList();
  }
}
