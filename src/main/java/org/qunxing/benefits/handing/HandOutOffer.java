package org.qunxing.benefits.handing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qunxing.access.PlatformScope;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.Standing;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.benefits.catalog.Offers;
import org.qunxing.benefits.claiming.PickUpCodes;
import org.qunxing.benefits.following.BenefitFacts;
import org.qunxing.card.CardDoor;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Masks;
import org.qunxing.kernel.Permission;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.web.Written;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A counter hands something over: to who shows the card, or says the short code. Once for each
 * holding, whoever asks first at whichever counter.
 *
 * <p>The seam for a counter without network: such a counter would keep the codes it took with their
 * times and send them here when it is back; the first that arrives wins, the others are told by
 * whom and when, as below.
 */
@NamedInterface("work")
@Component
@Transactional
public class HandOutOffer {

  private static final Pattern GAPS = Pattern.compile("[\\s　]+");
  private static final Pattern CARD_DIGITS = Pattern.compile("[0-9]{8}");

  private final Offers offers;
  private final HandOuts handOuts;
  private final Misses misses;
  private final PickUpCodes codes;
  private final CardDoor cards;
  private final Claims claims;
  private final Members members;
  private final BenefitFacts facts;
  private final Audit audit;
  private final PlatformScope platform;
  private final Clock clock;

  HandOutOffer(
      Offers offers,
      HandOuts handOuts,
      Misses misses,
      PickUpCodes codes,
      CardDoor cards,
      Claims claims,
      Members members,
      BenefitFacts facts,
      Audit audit,
      PlatformScope platform,
      Clock clock) {
    this.offers = offers;
    this.handOuts = handOuts;
    this.misses = misses;
    this.codes = codes;
    this.cards = cards;
    this.claims = claims;
    this.members = members;
    this.facts = facts;
    this.audit = audit;
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * @param shown what was scanned or typed: a card, or a pick-up code
   */
  public HandOutAnswer handOut(Actor actor, String number, String shown) {
    Offer offer = offers.visibleTo(actor, number, Permission.HAND_OUT_OFFERS);
    offer.mustBe(OfferState.PUBLISHED);
    if (clock.instant().isBefore(offer.details().pickUp().from())) {
      return HandOutAnswer.no(
          "还没到发放时间", "%s 起发放。".formatted(Written.moment(offer.details().pickUp().from())));
    }
    String typed = GAPS.matcher(shown).replaceAll("");
    Optional<Long> turn =
        CARD_DIGITS.matcher(typed).matches() ? Optional.empty() : codes.turn(offer.id(), typed);
    if (turn.isPresent()) {
      return byCode(actor, offer, turn.get());
    }
    return looksLikeACode(typed) ? unknown(actor) : byCard(actor, offer, typed);
  }

  private static boolean looksLikeACode(String typed) {
    return typed.matches("[0-9]{1,10}-?[0-9]{4}") && !CARD_DIGITS.matcher(typed).matches();
  }

  private HandOutAnswer unknown(Actor actor) {
    misses.note(actor.accountId());
    return HandOutAnswer.no("没有这个取货码", "请核对后再输，或扫会员卡。取货码只在这项福利里有效。");
  }

  private HandOutAnswer byCode(Actor actor, Offer offer, long turn) {
    if (misses.tooMany(actor.accountId())) {
      return HandOutAnswer.no("歇一歇", "输错的次数太多，请 10 分钟后再输取货码，或扫会员卡。");
    }
    return handOut(actor, offer, claims.standing(offer.openPool(), turn), HandOuts.How.CODE);
  }

  private HandOutAnswer byCard(Actor actor, Offer offer, String shown) {
    return switch (cards.read(actor, shown)) {
      case CardDoor.Shown.Bad(var answer) ->
          HandOutAnswer.no("会员卡" + answer.label(), answer.advice());
      case CardDoor.Shown.Good(UUID person, String name) -> {
        List<Standing> own = claims.of(offer.openPool(), person);
        yield own.isEmpty()
            ? HandOutAnswer.no(name + "没有领这项福利", "名单里没有这位会员。")
            : handOut(actor, offer, Optional.of(own.getFirst()), HandOuts.How.CARD);
      }
    };
  }

  private HandOutAnswer handOut(
      Actor actor, Offer offer, Optional<Standing> found, HandOuts.How how) {
    if (found.isEmpty()) {
      return HandOutAnswer.no("已经退回", "这一份已经由本人退回，不能再领。");
    }
    long turn = found.get().turn();
    handOuts.lock(offer.id(), turn);
    Optional<Standing> now = claims.standing(offer.openPool(), turn);
    String name = name(found.get());
    if (now.isEmpty() || now.get().state() != Standing.State.HELD) {
      return HandOutAnswer.no(name + "还没有领到", now.map(HandOutOffer::why).orElse("这一份刚刚退回。"));
    }
    if (!handOuts.record(actor, offer, now.get(), how)) {
      HandOuts.HandOut before = handOuts.find(offer.id(), turn).orElseThrow();
      return HandOutAnswer.no(
          "已经发过了", "%s 由%s发给%s。".formatted(Written.moment(before.at()), before.byName(), name));
    }
    facts.handedOut(offer, LocalDate.now(clock), now.get().units());
    audit.record(actor, "benefits.handed-out", offer.number() + "/" + turn, how.name());
    return HandOutAnswer.yes(
        "请发给%s %d 份".formatted(name, now.get().units()), counter(offer, now.get()));
  }

  private static String why(Standing standing) {
    return switch (standing.state()) {
      case WAITING -> "候补第 %d 位。".formatted(standing.position());
      case OFFERED -> "有名额在等本人确认，请本人先在手机上确认。";
      case ENTERED -> "已登记抽签，还没有结果。";
      case HELD -> "";
    };
  }

  private String name(Standing standing) {
    return platform.call(
        () ->
            members.find(standing.holder()).map(MemberSummary::name).map(Masks::name).orElse("本人"));
  }

  private static String counter(Offer offer, Standing standing) {
    return offer.details().counters().stream()
        .filter(part -> part.number() == standing.part())
        .map(OfferPart::name)
        .map(place -> "选的领取点：%s。".formatted(place))
        .findFirst()
        .orElse("");
  }
}
