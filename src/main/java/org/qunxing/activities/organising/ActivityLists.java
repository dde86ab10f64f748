package org.qunxing.activities.organising;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Choice;
import org.springframework.stereotype.Component;

/** The units that an organiser may choose from. */
@Component
class ActivityLists {

  private final Units units;

  ActivityLists(Units units) {
    this.units = units;
  }

  /** Units for which this person organises: those of the grants, and those directly below. */
  List<Choice> own(Actor actor) {
    List<Choice> own = new ArrayList<>();
    for (UnitPath scope : actor.scopes(Permission.ORGANISE_ACTIVITIES)) {
      units.find(scope).ifPresent(unit -> own.add(choice(unit)));
      units.children(scope).forEach(child -> own.add(choice(child)));
    }
    return own.stream().distinct().toList();
  }

  /** Whom an activity may be for: the organiser's own units and every unit above them. */
  List<Choice> audiences(Actor actor) {
    List<Choice> audiences = new ArrayList<>();
    for (UnitPath scope : actor.scopes(Permission.ORGANISE_ACTIVITIES)) {
      units.pathTo(scope).forEach(unit -> audiences.add(choice(unit)));
      units.children(scope).forEach(child -> audiences.add(choice(child)));
    }
    return audiences.stream().distinct().toList();
  }

  String name(UnitPath unit) {
    return Optional.of(unit).flatMap(units::find).map(Unit::name).orElse(unit.value());
  }

  private static Choice choice(Unit unit) {
    return Choice.of(unit.path().value(), unit.name());
  }
}
