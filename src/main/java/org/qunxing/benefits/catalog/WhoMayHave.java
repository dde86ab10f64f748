package org.qunxing.benefits.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunxing.access.PlatformScope;
import org.qunxing.benefits.BenefitsReason;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers for an {@link Audience}: whether this person, how many people, and in words. */
@Component
@Transactional(readOnly = true)
public class WhoMayHave {

  private final Units units;
  private final Members members;
  private final PlatformScope platform;

  WhoMayHave(Units units, Members members, PlatformScope platform) {
    this.units = units;
    this.members = members;
    this.platform = platform;
  }

  /** The person and where she belongs, as far as a benefit asks. */
  public record Entitled(UUID person, UnitPath home, Set<MemberGroup> groups) {}

  /** Who this is for the offer; refuses, saying whom it is for. */
  public Entitled entitled(Offer offer, Actor actor) {
    UUID person = actor.personId();
    if (person == null || actor.memberships().isEmpty()) {
      throw new Refusal(BenefitsReason.MEMBERS_ONLY);
    }
    Audience audience = offer.details().audience();
    Set<MemberGroup> groups = members.find(person).map(MemberSummary::groups).orElse(Set.of());
    Optional<UnitPath> home =
        actor.memberships().stream().filter(at -> audience.includes(at, groups)).findFirst();
    return home.map(at -> new Entitled(person, at, groups))
        .orElseThrow(
            () ->
                new Refusal(
                    BenefitsReason.NOT_FOR_YOU,
                    describe(audience),
                    offer.details().pickUp().phone()));
  }

  /** How many people can see an offer for them. Says a number, shows nobody. */
  public int count(Audience audience) {
    return platform.call(() -> members.count(audience.unit(), audience.groups()));
  }

  /** In words: 东港街道总工会的女职工、劳模. */
  public String describe(Audience audience) {
    String unit = units.find(audience.unit()).map(Unit::name).orElse("本区");
    String groups =
        audience.groups().stream()
            .sorted()
            .map(MemberGroup::label)
            .collect(Collectors.joining("、"));
    return unit + "的" + (groups.isEmpty() ? "会员" : groups);
  }

  /** Whom a reserved part is kept for, in words. */
  public String describe(OfferPart part) {
    if (part.kind() == OfferPart.Kind.LARGE_TYPE) {
      return "使用大字模式的会员";
    }
    UnitPath at = part.unit();
    String unit = at == null ? "" : units.find(at).map(Unit::name).orElse(at.value()) + "的";
    MemberGroup group = part.group();
    return unit + (group == null ? "会员" : group.label());
  }
}
