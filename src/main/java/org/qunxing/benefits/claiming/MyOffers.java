package org.qunxing.benefits.claiming;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Standing;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferRegister;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.benefits.catalog.Phase;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a member may get now and soon, what she has, and where she waits. */
@Component
@Transactional(readOnly = true)
public class MyOffers {

  private final OfferRegister register;
  private final Claims claims;
  private final Members members;
  private final Clock clock;

  MyOffers(OfferRegister register, Claims claims, Members members, Clock clock) {
    this.register = register;
    this.claims = claims;
    this.members = members;
    this.clock = clock;
  }

  /** An offer and the own wish for it. */
  public record Wish(Offer offer, Standing standing) {}

  MyOffersPage page(Actor actor) {
    Instant now = clock.instant();
    List<Wish> wishes = wishes(actor);
    Set<UUID> wished = wishes.stream().map(wish -> wish.offer().id()).collect(Collectors.toSet());
    List<Offer> offered = forMe(actor);
    return new MyOffersPage(
        now,
        offered.stream()
            .filter(offer -> offer.phase(now) == Phase.OPEN && !wished.contains(offer.id()))
            .toList(),
        offered.stream().filter(offer -> offer.phase(now) == Phase.COMING).toList(),
        wishes.stream().filter(wish -> isPresent(wish, now)).toList(),
        wishes.stream().filter(wish -> !isPresent(wish, now)).toList());
  }

  /** Coming and open offers that this person may have. */
  List<Offer> forMe(Actor actor) {
    UUID person = actor.personId();
    List<UnitPath> homes = actor.memberships();
    if (person == null || homes.isEmpty()) {
      return List.of();
    }
    Set<MemberGroup> groups = members.find(person).map(MemberSummary::groups).orElse(Set.of());
    return register.openTo(homes).stream()
        .filter(
            offer ->
                homes.stream().anyMatch(home -> offer.details().audience().includes(home, groups)))
        .toList();
  }

  /** Everything of benefits that the person holds or hopes for, the newest first. */
  List<Wish> wishes(Actor actor) {
    UUID person = actor.personId();
    if (person == null) {
      return List.of();
    }
    List<Standing> standings = claims.of(person);
    Map<PoolId, Offer> offers =
        register.ofPools(standings.stream().map(Standing::pool).toList()).stream()
            .collect(Collectors.toMap(Offer::openPool, Function.identity()));
    return standings.stream()
        .flatMap(
            standing ->
                Optional.ofNullable(offers.get(standing.pool())).stream()
                    .map(offer -> new Wish(offer, standing)))
        .toList();
  }

  private static boolean isPresent(Wish wish, Instant now) {
    return wish.offer().state() == OfferState.PUBLISHED
        && now.isBefore(wish.offer().details().pickUp().until());
  }
}
