package org.qunxing.benefits.making;

import java.util.ArrayList;
import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Choice;
import org.springframework.stereotype.Component;

/** The units and groups that a maker may choose from. */
@Component
class OfferLists {

  private final Units units;

  OfferLists(Units units) {
    this.units = units;
  }

  /** Units that may give something: those of the grants. */
  List<Choice> sponsors(Actor actor) {
    return actor.scopes(Permission.MAKE_OFFERS).stream()
        .flatMap(scope -> units.find(scope).stream())
        .distinct()
        .map(OfferLists::choice)
        .toList();
  }

  /** Whom it may be for: the maker's own units, those directly below and every unit above. */
  List<Choice> audiences(Actor actor) {
    List<Choice> audiences = new ArrayList<>();
    for (UnitPath scope : actor.scopes(Permission.MAKE_OFFERS)) {
      units.pathTo(scope).forEach(unit -> audiences.add(choice(unit)));
      units.children(scope).forEach(child -> audiences.add(choice(child)));
    }
    return audiences.stream().distinct().toList();
  }

  /** For whom a share may be kept. */
  List<Choice> kept(Actor actor) {
    List<Choice> kept = new ArrayList<>();
    kept.add(Choice.of(KeptShare.LARGE_TYPE, "使用大字模式的会员"));
    for (MemberGroup group : MemberGroup.values()) {
      kept.add(Choice.of(KeptShare.GROUP + group.name(), group.label()));
    }
    for (UnitPath scope : actor.scopes(Permission.MAKE_OFFERS)) {
      units
          .children(scope)
          .forEach(unit -> kept.add(Choice.of(KeptShare.UNIT + unit.path().value(), unit.name())));
    }
    return kept;
  }

  private static Choice choice(Unit unit) {
    return Choice.of(unit.path().value(), unit.name());
  }
}
