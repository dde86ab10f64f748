package org.qunxing.benefits.claiming;

import java.util.ArrayList;
import java.util.List;
import org.qunxing.allocation.AllocationReason;
import org.qunxing.allocation.Claim;
import org.qunxing.allocation.Outcome;
import org.qunxing.allocation.Rush;
import org.qunxing.benefits.BenefitsReason;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.benefits.watching.Answers;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * A member's tap. Everything that can be said without the database is said first; the pool decides
 * the rest, together with all who wait beside this one. Runs outside of any transaction.
 */
@NamedInterface("work")
@Component
public class ClaimOffer {

  private final OffersOnSale offers;
  private final EntryTokens tokens;
  private final Pace pace;
  private final Rush rush;
  private final Answers answers;

  ClaimOffer(OffersOnSale offers, EntryTokens tokens, Pace pace, Rush rush, Answers answers) {
    this.offers = offers;
    this.tokens = tokens;
    this.pace = pace;
    this.rush = rush;
    this.answers = answers;
  }

  /**
   * What the tap sent.
   *
   * @param counter the number of the chosen counter; 0 where there is none to choose
   * @param answer to the plain question, if there was one
   * @param network where it came from
   */
  public record Tap(String token, int counter, int units, String answer, String network) {}

  /** What came of it. */
  public sealed interface Result {

    record Decided(Outcome outcome) implements Result {}

    /** The page stood open for too long: read it again. */
    record PageTooOld() implements Result {}

    record WrongAnswer() implements Result {}
  }

  public Result claim(Actor actor, String number, Tap tap) {
    Offer offer = offers.get(number);
    mustNotHurry(offer, actor, tap);
    return switch (tokens.check(tap.token(), offer, actor)) {
      case EntryTokens.Checked.Missing _ -> throw refused(offer, BenefitsReason.ENTRY_MISSING);
      case EntryTokens.Checked.Forged _ -> throw refused(offer, BenefitsReason.ENTRY_FORGED);
      case EntryTokens.Checked.Stale _ -> new Result.PageTooOld();
      case EntryTokens.Checked.Good good -> claim(actor, offer, good, tap);
    };
  }

  private void mustNotHurry(Offer offer, Actor actor, Tap tap) {
    if (!pace.allows(Pace.ACCOUNT, actor.accountId().toString())
        || !pace.allows(Pace.ADDRESS, tap.network())) {
      throw refused(offer, BenefitsReason.TOO_FAST);
    }
  }

  private Refusal refused(Offer offer, BenefitsReason reason, Object... args) {
    answers.count(offer.id(), reason.name());
    return new Refusal(reason, args);
  }

  private Result claim(Actor actor, Offer offer, EntryTokens.Checked.Good entry, Tap tap) {
    if (offer.terms().asks() && !Questions.isAnsweredBy(entry.question(), tap.answer())) {
      return new Result.WrongAnswer();
    }
    if (tap.units() < 1 || tap.units() > offer.terms().perPerson()) {
      throw refused(offer, BenefitsReason.TOO_MANY_PIECES, offer.terms().perPerson());
    }
    return new Result.Decided(decided(offer, wish(actor, offer, entry, tap)));
  }

  private Claim wish(Actor actor, Offer offer, EntryTokens.Checked.Good entry, Tap tap) {
    if (actor.personId() == null) {
      throw refused(offer, BenefitsReason.MEMBERS_ONLY);
    }
    return new Claim(
        actor.personId(),
        Claim.ONLY,
        tap.units(),
        1,
        wishes(offer, entry.parts(), tap.counter()),
        null,
        null);
  }

  /** The counter that was chosen; else what is kept for this person first, then for everybody. */
  private List<Integer> wishes(Offer offer, List<Integer> kept, int counter) {
    List<OfferPart> counters = offer.details().counters();
    if (!counters.isEmpty()) {
      if (counters.stream().noneMatch(part -> part.number() == counter)) {
        throw refused(offer, BenefitsReason.NO_SUCH_COUNTER);
      }
      return List.of(counter);
    }
    if (kept.isEmpty()) {
      return List.of();
    }
    List<Integer> wishes = new ArrayList<>(kept);
    wishes.add(0);
    return wishes;
  }

  private Outcome decided(Offer offer, Claim claim) {
    try {
      Outcome outcome = rush.claim(offer.openPool(), claim);
      answers.count(offer.id(), name(outcome));
      return outcome;
    } catch (Refusal unanswered) {
      answers.count(offer.id(), unanswered.reason().name());
      throw unanswered;
    }
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Held _ -> "HELD";
      case Outcome.Waiting _ -> "WAITING";
      case Outcome.Offered _ -> "OFFERED";
      case Outcome.Entered _ -> "ENTERED";
      case Outcome.SoldOut _ -> "SOLD_OUT";
      case Outcome.NotYet _ -> "NOT_YET";
      case Outcome.Over _ -> "OVER";
      case Outcome.Stopped _ -> "STOPPED";
      case Outcome.LimitReached _ -> "LIMIT";
    };
  }

  /** Whether this refusal only means: ask again in a moment. */
  static boolean isForAMoment(Refusal refusal) {
    return refusal.reason() instanceof AllocationReason reason && reason.status() == 503;
  }
}
