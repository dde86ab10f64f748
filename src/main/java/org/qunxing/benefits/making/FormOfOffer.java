package org.qunxing.benefits.making;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.benefits.catalog.Audience;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferDetails;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.kernel.UnitPath;

/** Between the form and what an offer says: new from a ready kind, from last year's, and back. */
final class FormOfOffer {

  private static final int OPENS_IN_DAYS = 3;
  private static final int OPEN_FOR_DAYS = 3;
  private static final int FETCHED_FOR_DAYS = 14;

  private FormOfOffer() {}

  /** In three days at ten, for three days, then two weeks to fetch it. */
  static OfferForm fresh(
      OfferTemplate like, UnitPath unit, Optional<Offer> before, LocalDate today) {
    LocalDateTime opens = today.plusDays(OPENS_IN_DAYS).atTime(10, 0);
    LocalDateTime closes = opens.plusDays(OPEN_FOR_DAYS).withHour(17);
    return new OfferForm(
        unit.value(),
        like.kind(),
        like.title(),
        like.description(),
        like.way(),
        like.atCounters() ? null : like.pieces(),
        1,
        true,
        false,
        opens,
        closes,
        unit.value(),
        List.of(),
        like.each(),
        null,
        before.map(offer -> offer.details().pickUp().place()).orElse(""),
        closes.plusDays(1).withHour(9),
        closes.plusDays(FETCHED_FOR_DAYS),
        null,
        before.map(offer -> offer.details().pickUp().phone()).orElse(""),
        like.atCounters() ? List.of("", "") : List.of(),
        like.atCounters() ? List.of(String.valueOf(like.pieces()), "") : List.of(),
        List.of(),
        List.of(),
        0);
  }

  /** The same once more, opening as many days from now as a new one would. */
  static OfferForm again(Offer before, LocalDate today, ZoneId zone) {
    LocalDateTime opened = LocalDateTime.ofInstant(before.terms().opensAt(), zone);
    LocalDateTime opens = today.plusDays(OPENS_IN_DAYS).atTime(opened.toLocalTime());
    return of(before, java.time.Duration.between(opened, opens), zone);
  }

  static OfferForm of(Offer offer, ZoneId zone) {
    return of(offer, java.time.Duration.ZERO, zone);
  }

  private static OfferForm of(Offer offer, java.time.Duration later, ZoneId zone) {
    OfferDetails details = offer.details();
    OfferDetails.Terms terms = details.terms();
    List<OfferPart> counters = details.counters();
    List<OfferPart> kept =
        details.parts().stream()
            .filter(part -> part.number() > 0 && !counters.contains(part))
            .toList();
    return new OfferForm(
        offer.unit().value(),
        details.kind(),
        details.title(),
        details.description(),
        terms.way(),
        counters.isEmpty() ? details.parts().getFirst().pieces() : null,
        terms.perPerson(),
        terms.waits(),
        terms.asks(),
        local(terms.opensAt(), later, zone),
        local(terms.closesAt(), later, zone),
        details.audience().unit().value(),
        details.audience().groups().stream().sorted().toList(),
        details.money().each(),
        details.money().budget(),
        details.pickUp().place(),
        local(details.pickUp().from(), later, zone),
        local(details.pickUp().until(), later, zone),
        local(terms.cancelUntil(), later, zone),
        details.pickUp().phone(),
        counters.stream().map(OfferPart::name).toList(),
        counters.stream().map(part -> String.valueOf(part.pieces())).toList(),
        kept.stream().map(KeptShare::written).toList(),
        kept.stream().map(part -> String.valueOf(part.pieces())).toList(),
        offer.version());
  }

  /** Only for a form that was accepted: then nothing required is missing. */
  static OfferDetails details(OfferForm form, ZoneId zone) {
    List<OfferPart> parts = OfferLines.of(form).all(form.pieces() == null ? 0 : form.pieces());
    LocalDateTime until = required(form.pickUpUntil());
    BigDecimal each = form.each() == null ? BigDecimal.ZERO : form.each();
    int pieces = parts.stream().mapToInt(OfferPart::pieces).sum();
    return new OfferDetails(
        required(form.kind()),
        form.title().strip(),
        form.description().strip(),
        new OfferDetails.Terms(
            required(form.way()),
            required(form.perPerson()),
            Boolean.TRUE.equals(form.waits()),
            Boolean.TRUE.equals(form.asks()),
            instant(required(form.opensAt()), zone),
            instant(required(form.closesAt()), zone),
            instant(form.cancelUntil() == null ? until : form.cancelUntil(), zone)),
        new Audience(UnitPath.of(form.audience()), Set.copyOf(form.groups())),
        parts,
        new OfferDetails.Money(
            each,
            form.budget() == null ? each.multiply(BigDecimal.valueOf(pieces)) : form.budget()),
        new OfferDetails.PickUp(
            form.place().strip(),
            instant(required(form.pickUpFrom()), zone),
            instant(until, zone),
            form.phone().strip()));
  }

  private static LocalDateTime local(Instant at, java.time.Duration later, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).plus(later);
  }

  private static Instant instant(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).toInstant();
  }

  private static <T> T required(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
