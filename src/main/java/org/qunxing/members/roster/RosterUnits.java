package org.qunxing.members.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;

/** What the words in a roster's unit column mean; each is looked up once. */
final class RosterUnits {

  private final Units units;
  private final Unit home;
  private final Map<String, Found> known = new HashMap<>();

  /**
   * @param home the unit for which the roster was uploaded: meant where nothing is written, and the
   *     top of what may be written
   */
  RosterUnits(Units units, Unit home) {
    this.units = units;
    this.home = home;
  }

  /** A unit, or why there is none. */
  record Found(@Nullable Unit unit, @Nullable String problem, boolean isUnknown) {

    private static Found of(Unit unit) {
      return new Found(unit, null, false);
    }

    private static Found problem(String text) {
      return new Found(null, text, false);
    }
  }

  /**
   * By its code; by its name where no code is written, or one that no unit has: many employers
   * stand in the tree without theirs.
   */
  Found find(String code, String name) {
    Found byCode = find(code.isEmpty() ? name : code);
    if (code.isEmpty() || name.isEmpty() || !byCode.isUnknown()) {
      return byCode;
    }
    Found byName = find(name);
    return byName.isUnknown() ? byCode : byName;
  }

  private Found find(String typed) {
    return typed.isEmpty() ? unwritten() : known.computeIfAbsent(typed, this::lookUp);
  }

  /** A roster for a whole street or district has to say where each person belongs. */
  private Found unwritten() {
    return switch (home.kind()) {
      case DISTRICT, STREET -> Found.problem("单位没有填");
      case INDUSTRY, AREA, BASIC, GROUP -> Found.of(home);
    };
  }

  private Found lookUp(String typed) {
    List<Unit> named = units.named(typed);
    if (named.size() > 1) {
      named = named.stream().filter(unit -> home.path().contains(unit.path())).toList();
      if (named.size() > 1) {
        return Found.problem("有几家单位都叫“%s”，请改填单位编号".formatted(typed));
      }
    }
    Optional<Unit> unit =
        named.stream()
            .findFirst()
            .or(() -> units.findByCode(typed))
            .or(() -> units.byCreditCode(typed));
    if (unit.isEmpty()) {
      return new Found(null, "没有找到单位“%s”".formatted(typed), true);
    }
    if (!home.path().contains(unit.get().path())) {
      return Found.problem("单位“%s”不在“%s”之下".formatted(typed, home.name()));
    }
    return units.isClosed(unit.get().id())
        ? Found.problem("单位“%s”已经撤销".formatted(typed))
        : Found.of(unit.get());
  }
}
