package org.qunxing.members.applying;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MembersReason;
import org.qunxing.members.Occupation;
import org.qunxing.members.applications.Gathering;
import org.qunxing.members.applications.Gatherings;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.Workplaces;
import org.springframework.stereotype.Component;

/** Finds where somebody may apply. */
@Component
class Destinations {

  private final Units units;
  private final Workplaces workplaces;
  private final Gatherings gatherings;
  private final Clock clock;

  Destinations(Units units, Workplaces workplaces, Gatherings gatherings, Clock clock) {
    this.units = units;
    this.workplaces = workplaces;
    this.gatherings = gatherings;
    this.clock = clock;
  }

  Destination unit(String code, @Nullable Occupation occupation) {
    Unit unit =
        units
            .findByCode(code)
            .filter(found -> found.lines().contains(Line.UNION) && !units.isClosed(found.id()))
            .orElseThrow(() -> new NotFound("unit " + code));
    return new Destination(
        "/join/" + unit.code(), unit, occupation, null, workplaces.phoneOf(unit));
  }

  /** Refuses a gathering that is over; a link that was made up leads nowhere. */
  Destination gathering(String token) {
    Gathering gathering =
        CurrentActor.as(Actor.SYSTEM, () -> gatherings.byToken(token))
            .orElseThrow(() -> new NotFound("gathering"));
    if (!gathering.isOpen(clock.instant())) {
      throw new Refusal(MembersReason.GATHERING_OVER);
    }
    Unit unit = units.find(gathering.unit()).orElseThrow();
    return new Destination("/g/" + token, unit, null, gathering, workplaces.phoneOf(unit));
  }

  /** The streets, towns and parks among which people say where they work. */
  List<Unit> areas() {
    return workplaces.units(Line.UNION, UnitKind.STREET);
  }

  List<Unit> federations(Occupation trade, String areaCode) {
    Optional<Unit> area = areas().stream().filter(unit -> unit.code().equals(areaCode)).findFirst();
    return area.map(
            found ->
                RightFederation.rank(
                    trade, found, workplaces.units(Line.UNION, UnitKind.INDUSTRY, UnitKind.AREA)))
        .orElse(List.of());
  }

  /** The unit itself, or below it the federation of her trade. */
  Unit unitFor(Destination to, @Nullable Occupation trade) {
    if (!to.byTrade() || trade == null) {
      return to.unit();
    }
    List<Unit> below =
        workplaces.units(Line.UNION, UnitKind.INDUSTRY, UnitKind.AREA).stream()
            .filter(unit -> to.unit().path().contains(unit.path()))
            .toList();
    return RightFederation.rank(trade, to.unit(), below).getFirst();
  }
}
