package org.qunxing.organisations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunxing.identity.UnitDirectory;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells identity what units are called. */
@Component
@Transactional(readOnly = true)
class UnitsForIdentity implements UnitDirectory {

  private final Units units;

  UnitsForIdentity(Units units) {
    this.units = units;
  }

  @Override
  public List<Place> search(Actor actor, String words) {
    return units.search(actor, words).stream().map(UnitsForIdentity::place).toList();
  }

  @Override
  public Optional<Place> byCode(String code) {
    return units.findByCode(code).map(UnitsForIdentity::place);
  }

  @Override
  public Map<UnitPath, String> names(Collection<UnitPath> paths) {
    Map<UnitPath, String> names = new HashMap<>();
    for (UnitPath path : paths) {
      units.find(path).ifPresent(unit -> names.put(path, unit.name()));
    }
    return names;
  }

  private static Place place(Unit unit) {
    return new Place(unit.code(), unit.name(), unit.path(), unit.lines());
  }
}
