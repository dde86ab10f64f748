package org.qunxing.card;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.members.Members;
import org.qunxing.members.MembershipSummary;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a member her own card with a fresh code. */
@Component
class ShowCard {

  private final Members members;
  private final Units units;
  private final CardCodes codes;

  ShowCard(Members members, Units units, CardCodes codes) {
    this.members = members;
    this.units = units;
    this.codes = codes;
  }

  /** A card as it is shown, with a fresh code. */
  record Shown(
      String name, String number, Line line, String unit, List<Line> lines, CardCodes.Fresh code) {}

  /**
   * @param wanted the card of which line; the first living membership when null or not hers
   * @return empty for people without a living membership
   */
  @Transactional
  public Optional<Shown> show(Actor actor, @Nullable Line wanted) {
    UUID person = actor.personId();
    if (person == null) {
      return Optional.empty();
    }
    List<MembershipSummary> living =
        members.membershipsOf(person).stream()
            .filter(MembershipSummary::living)
            .sorted(Comparator.comparing(MembershipSummary::line))
            .toList();
    return living.stream()
        .filter(membership -> membership.line() == wanted)
        .findFirst()
        .or(() -> living.stream().findFirst())
        .map(membership -> shown(person, membership, living));
  }

  private Shown shown(UUID person, MembershipSummary membership, List<MembershipSummary> living) {
    var summary = members.find(person).orElseThrow();
    return new Shown(
        summary.name(),
        summary.shownNumber(),
        membership.line(),
        units.find(membership.unit()).map(Unit::name).orElse("—"),
        living.stream().map(MembershipSummary::line).toList(),
        codes.issue(membership));
  }
}
