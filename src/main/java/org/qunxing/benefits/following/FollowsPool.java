package org.qunxing.benefits.following;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.Change;
import org.qunxing.allocation.Pool;
import org.qunxing.allocation.PoolOwner;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.benefits.catalog.Offers;
import org.qunxing.measures.Fact;
import org.qunxing.measures.Measures;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.springframework.stereotype.Component;

/**
 * Hears what the pools decided, exactly once and a moment later, so that nobody who claims waits
 * for it: keeps the holdings, records what was given, writes people's files and tells them.
 */
@Component
class FollowsPool implements PoolOwner {

  private final Offers offers;
  private final Members members;
  private final Holdings holdings;
  private final Recipients recipients;
  private final Measures measures;
  private final TellsHolders tells;
  private final CallsBack callsBack;
  private final Clock clock;

  FollowsPool(
      Offers offers,
      Members members,
      Holdings holdings,
      Recipients recipients,
      Measures measures,
      TellsHolders tells,
      CallsBack callsBack,
      Clock clock) {
    this.offers = offers;
    this.members = members;
    this.holdings = holdings;
    this.recipients = recipients;
    this.measures = measures;
    this.tells = tells;
    this.callsBack = callsBack;
    this.clock = clock;
  }

  @Override
  public String owner() {
    return Offer.POOL_OWNER;
  }

  /** A holding before and after one change; null before the first. */
  record Step(Change change, @Nullable Holding before, Holding after) {

    boolean gave() {
      return after.state().isHeld() && (before == null || !before.state().isHeld());
    }

    boolean tookBack() {
      return before != null && before.state().isHeld() && !after.state().isHeld();
    }
  }

  @Override
  public void happened(Pool pool, List<Change> changes) {
    Offer offer = offers.get(pool.subject());
    Map<Long, Holding> known =
        holdings.byTurn(offer.id(), changes.stream().map(Change::turn).distinct().toList());
    List<Step> steps = steps(offer, changes, known);
    List<Holding> given = steps.stream().filter(Step::gave).map(Step::after).toList();
    List<Holding> returned = steps.stream().filter(Step::tookBack).map(Step::before).toList();
    measures.record(facts(offer, given));
    measures.withdraw(facts(offer, returned), "退回");
    Set<UUID> firstEver = recipients.reached(offer, given);
    recipients.gaveBack(returned);
    known.replaceAll(
        (_, h) -> h.state().isHeld() && firstEver.contains(h.person()) ? h.asFirst() : h);
    holdings.write(offer, known.values());
    tells.tell(offer, pool, steps);
    if (offer.state() == OfferState.CALLED_OFF) {
      // Claimed in the last moment before.
      callsBack.callBack(offer, offer.note());
    }
  }

  /** Follows each change; {@code known} is left as things stand at the end. */
  private List<Step> steps(Offer offer, List<Change> changes, Map<Long, Holding> known) {
    Map<UUID, MemberSummary> people =
        members.find(changes.stream().map(Change::holder).distinct().toList()).stream()
            .collect(Collectors.toMap(MemberSummary::id, Function.identity()));
    List<Step> steps = new ArrayList<>();
    for (Change change : changes) {
      Holding before = known.get(change.turn());
      Holding began = before == null ? begun(offer, change, people.get(change.holder())) : before;
      HoldingState next = HoldingState.after(change.kind(), before == null ? null : before.state());
      LocalDate day = LocalDate.ofInstant(change.at(), clock.getZone());
      Holding after = began.now(next, change.part(), next.isHeld() ? day : null, change.at());
      known.put(change.turn(), after);
      steps.add(new Step(change, before, after));
    }
    return steps;
  }

  private static Holding begun(Offer offer, Change change, @Nullable MemberSummary person) {
    return new Holding(
        change.turn(),
        change.holder(),
        person == null ? offer.unit() : person.home(),
        Worker.of(person == null ? Set.of() : person.groups()),
        change.part(),
        change.units(),
        HoldingState.after(change.kind(), null),
        null,
        false,
        change.at(),
        change.at());
  }

  private static List<Fact> facts(Offer offer, List<Holding> holdings) {
    return holdings.stream()
        .flatMap(
            h ->
                BenefitFacts.given(
                    offer, java.util.Objects.requireNonNull(h.givenOn()), h.units(), h.worker())
                    .stream())
        .toList();
  }
}
