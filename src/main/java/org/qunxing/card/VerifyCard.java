package org.qunxing.card;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PlatformScope;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Masks;
import org.qunxing.kernel.Permission;
import org.qunxing.members.Members;
import org.qunxing.members.MembershipSummary;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.personfile.LookHow;
import org.qunxing.personfile.Looks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifies a card that somebody shows. The verifier learns whether it is good, a masked name, the
 * line and the unit; a merchant or specialist instead of the unit only its district. The person
 * reads in her file who verified it, when, and what came of it, whatever came of it.
 */
@Component
class VerifyCard {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{8}");
  private static final Pattern GAPS = Pattern.compile("[\\s　]+");

  private final CardCodes codes;
  private final Misses misses;
  private final Members members;
  private final Units units;
  private final Looks looks;
  private final Audit audit;
  private final PlatformScope platform;
  private final Clock clock;

  VerifyCard(
      CardCodes codes,
      Misses misses,
      Members members,
      Units units,
      Looks looks,
      Audit audit,
      PlatformScope platform,
      Clock clock) {
    this.codes = codes;
    this.misses = misses;
    this.members = members;
    this.units = units;
    this.looks = looks;
    this.audit = audit;
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * What the verifier sees.
   *
   * @param person whose card it is, null unless it is good
   * @param maskedName 王*芳, null unless the card is good
   */
  record Verified(
      CardAnswer answer,
      Instant at,
      @Nullable UUID person,
      @Nullable String maskedName,
      @Nullable Line line,
      @Nullable String place) {

    static Verified no(CardAnswer answer, Instant at) {
      return new Verified(answer, at, null, null, null, null);
    }
  }

  /**
   * @param shown what was scanned (the token, or the address that carries it) or typed (eight
   *     digits)
   */
  @Transactional
  public Verified verify(Actor actor, String shown) {
    if (misses.tooMany(actor.accountId())) {
      return no(CardAnswer.TOO_MANY);
    }
    Optional<CardCodes.Issued> code = issued(shown);
    if (code.isEmpty()) {
      misses.note(actor.accountId());
      audit.record(actor, "card.verified", null, CardAnswer.FORGED.name());
      return no(CardAnswer.FORGED);
    }
    return platform.call(() -> verify(actor, code.get()));
  }

  private Optional<CardCodes.Issued> issued(String shown) {
    String text = GAPS.matcher(shown).replaceAll("");
    return DIGITS.matcher(text).matches()
        ? codes.typed(text)
        : CardToken.parse(token(text)).flatMap(codes::scanned);
  }

  /** The token out of the address that the square code holds. */
  private static String token(String text) {
    int at = text.indexOf("code=");
    return at < 0 ? text : text.substring(at + "code=".length()).split("[&#]", 2)[0];
  }

  private Verified verify(Actor actor, CardCodes.Issued code) {
    Optional<MembershipSummary> membership = members.membership(code.membership());
    CardAnswer answer = answer(actor, code, membership);
    looks.note(actor, code.person(), LookHow.CARD, "核验会员卡：" + answer.label());
    audit.record(actor, "card.verified", code.person().toString(), answer.name());
    return answer.isValid() ? valid(actor, membership.orElseThrow()) : no(answer);
  }

  private CardAnswer answer(
      Actor actor, CardCodes.Issued code, Optional<MembershipSummary> membership) {
    if (codes.isDead(code)) {
      return CardAnswer.EXPIRED;
    }
    if (membership.filter(MembershipSummary::living).isEmpty()) {
      return CardAnswer.EX_MEMBER;
    }
    return codes.use(code, actor.accountId()) ? CardAnswer.VALID : CardAnswer.REPLAYED;
  }

  private Verified valid(Actor actor, MembershipSummary membership) {
    UUID person = membership.person();
    String name = members.find(person).map(summary -> Masks.name(summary.name())).orElse("—");
    return new Verified(
        CardAnswer.VALID,
        clock.instant(),
        person,
        name,
        membership.line(),
        place(actor, membership));
  }

  /** The unit for those who work for it; for the counter of a shop its district is enough. */
  private String place(Actor actor, MembershipSummary membership) {
    boolean staff = actor.may(Permission.VIEW_MEMBERS, membership.path());
    Optional<Unit> unit =
        staff
            ? units.find(membership.unit())
            : units.pathTo(membership.path()).stream().findFirst();
    return unit.map(Unit::name).orElse("—");
  }

  private Verified no(CardAnswer answer) {
    return Verified.no(answer, clock.instant());
  }
}
