package org.qunxing.benefits.claiming;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.Level;
import org.qunxing.allocation.Outcome;
import org.qunxing.allocation.Pools;
import org.qunxing.allocation.Standing;
import org.qunxing.allocation.draws.Draws;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.benefits.catalog.Offers;
import org.qunxing.benefits.catalog.Phase;
import org.qunxing.benefits.catalog.WhoMayHave;
import org.qunxing.benefits.handing.HandOuts;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Choice;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an offer's page together for a member, and for the officer who previews it. */
@Component
@Transactional(readOnly = true)
public class ShowOffer {

  private final Offers offers;
  private final WhoMayHave whoMayHave;
  private final Claims claims;
  private final Pools pools;
  private final Draws draws;
  private final HandOuts handOuts;
  private final PickUpCodes codes;
  private final EntryTokens tokens;
  private final Clock clock;

  ShowOffer(
      Offers offers,
      WhoMayHave whoMayHave,
      Claims claims,
      Pools pools,
      Draws draws,
      HandOuts handOuts,
      PickUpCodes codes,
      EntryTokens tokens,
      Clock clock) {
    this.offers = offers;
    this.whoMayHave = whoMayHave;
    this.claims = claims;
    this.pools = pools;
    this.draws = draws;
    this.handOuts = handOuts;
    this.codes = codes;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * How the page was come to.
   *
   * @param outcome of a tap that left nothing behind; null for none
   * @param wrong what to say beside the question; null for nothing
   */
  record Seen(boolean largeType, @Nullable Outcome outcome, @Nullable String wrong) {

    static Seen plainly(boolean largeType) {
      return new Seen(largeType, null, null);
    }
  }

  /** Refuses those whom the offer is not for, unless they hold something of it. */
  MemberOfferPage page(Actor actor, String number, Seen seen) {
    Offer offer = offers.published(number);
    List<Level> levels = pools.levels(offer.openPool());
    Standing standing = standing(actor, offer).orElse(null);
    Outcome outcome = seen.outcome();
    return new MemberOfferPage(
        offer,
        clock.instant(),
        whoMayHave.describe(offer.details().audience()),
        kept(offer),
        standing == null ? null : mine(offer, standing),
        outcome == null ? null : InWords.nothing(offer, levels, outcome),
        standing == null || standing.state() == Standing.State.ENTERED
            ? InWords.crowd(offer, levels)
            : InWords.why(offer, levels, standing),
        InWords.chance(offer, levels, standing),
        draw(actor, offer, standing),
        standing == null ? entry(actor, offer, levels, seen) : null);
  }

  /** As a member would see it who has nothing of it yet; the button does nothing. */
  public MemberOfferPage preview(Offer offer) {
    return new MemberOfferPage(
        offer,
        clock.instant(),
        whoMayHave.describe(offer.details().audience()),
        kept(offer),
        null,
        null,
        InWords.crowd(offer, fresh(offer)),
        null,
        null,
        new MemberOfferPage.Entry(
            "",
            offer.terms().asks() ? Questions.words(0) : null,
            null,
            counters(offer, fresh(offer))));
  }

  /** The public page of the draw, with the own entry picked out. */
  private @Nullable String draw(Actor actor, Offer offer, @Nullable Standing mine) {
    UUID person = actor.personId();
    return draws
        .of(offer.openPool())
        .map(
            draw ->
                mine == null || person == null
                    ? draw.address()
                    : draw.address() + "?code=" + draws.code(offer.openPool(), person))
        .orElse(null);
  }

  private static List<Level> fresh(Offer offer) {
    return offer.details().parts().stream()
        .map(part -> new Level(part.number(), part.name(), part.pieces(), 0, 0, 0))
        .toList();
  }

  private Optional<Standing> standing(Actor actor, Offer offer) {
    UUID person = actor.personId();
    return person == null
        ? Optional.empty()
        : claims.of(offer.openPool(), person).stream().findFirst();
  }

  private MemberOfferPage.Mine mine(Offer offer, Standing standing) {
    Optional<HandOuts.HandOut> handedOut = handOuts.find(offer.id(), standing.turn());
    Instant now = clock.instant();
    boolean inTime =
        standing.state() != Standing.State.HELD || now.isBefore(offer.terms().cancelUntil());
    return new MemberOfferPage.Mine(
        standing,
        codes.of(offer.id(), standing.turn()),
        offer.details().counters().stream()
            .filter(part -> part.number() == standing.part())
            .map(OfferPart::name)
            .findFirst()
            .orElse(null),
        handedOut
            .map(done -> "%s 由%s发出".formatted(Written.shortMoment(done.at()), done.byName()))
            .orElse(null),
        offer.state() == OfferState.PUBLISHED && handedOut.isEmpty() && inTime);
  }

  private MemberOfferPage.@Nullable Entry entry(
      Actor actor, Offer offer, List<Level> levels, Seen seen) {
    WhoMayHave.Entitled who = whoMayHave.entitled(offer, actor);
    if (offer.state() != OfferState.PUBLISHED || offer.phase(clock.instant()) == Phase.ENDED) {
      return null;
    }
    List<Integer> parts =
        offer.details().parts().stream()
            .filter(part -> part.isKeptFor(who.home(), who.groups(), seen.largeType()))
            .map(OfferPart::number)
            .toList();
    EntryTokens.Entry entry = tokens.issue(offer, actor, parts);
    return new MemberOfferPage.Entry(
        entry.text(),
        offer.terms().asks() ? Questions.words(entry.question()) : null,
        seen.wrong(),
        counters(offer, levels));
  }

  private static List<Choice> counters(Offer offer, List<Level> levels) {
    return offer.details().counters().stream()
        .map(part -> new Choice(String.valueOf(part.number()), part.name(), left(part, levels)))
        .toList();
  }

  private static String left(OfferPart part, List<Level> levels) {
    Integer left =
        levels.stream()
            .filter(level -> level.part() == part.number())
            .map(Level::left)
            .findFirst()
            .orElse(null);
    return left == null ? "" : left == 0 ? "已领完" : "还剩 %s 份".formatted(Written.number(left));
  }

  private List<String> kept(Offer offer) {
    return offer.details().parts().stream()
        .filter(
            part ->
                part.kind() == OfferPart.Kind.RESERVED || part.kind() == OfferPart.Kind.LARGE_TYPE)
        .map(part -> "%s 份留给%s".formatted(Written.number(part.pieces()), whoMayHave.describe(part)))
        .toList();
  }
}
