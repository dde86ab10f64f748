package org.qunxing.activities.organising;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  private static final int MOST_IN_A_LIST = 20;

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

  /**
   * The search instead of the list, for those who have more units than one likes to scroll through.
   *
   * @param chosen the unit chosen so far, shown until something else is looked for
   */
  HostSearch.@Nullable Answer hosts(Actor actor, HostSearch search, String chosen) {
    if (own(actor).size() <= MOST_IN_A_LIST) {
      return null;
    }
    List<Choice> choices =
        search.words().isEmpty()
            ? Optional.of(chosen)
                .filter(path -> !path.isBlank())
                .flatMap(path -> units.find(UnitPath.of(path)))
                .map(ActivityLists::choice)
                .stream()
                .toList()
            : found(actor, search.words());
    return new HostSearch.Answer(search.words(), choices);
  }

  /** Units by name, code or pinyin for which this person organises. */
  List<Choice> found(Actor actor, String words) {
    return units.search(actor, words).stream()
        .filter(unit -> actor.may(Permission.ORGANISE_ACTIVITIES, unit.path()))
        .map(unit -> new Choice(unit.path().value(), unit.name(), unit.code()))
        .toList();
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
