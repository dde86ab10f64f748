package org.qunxing.unithome;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitReaching;
import org.qunxing.organisations.Units;
import org.qunxing.web.Tab;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a unit's home together. */
@Component
@Transactional(readOnly = true)
class UnitHomes {

  private static final int SHOWN = 10;

  private final Units units;
  private final UnitReaching reaching;
  private final Announcements announcements;
  private final List<UnitHomeSource> sources;

  UnitHomes(
      Units units,
      UnitReaching reaching,
      Announcements announcements,
      List<UnitHomeSource> sources) {
    this.units = units;
    this.reaching = reaching;
    this.announcements = announcements;
    this.sources = sources.stream().sorted(Comparator.comparingInt(UnitHomeSource::order)).toList();
  }

  public UnitHomePage page(Unit unit, List<Tab> mine) {
    if (units.isClosed(unit.id())) {
      throw new NotFound("unit " + unit.code());
    }
    List<Unit> way = units.pathTo(unit.path());
    return new UnitHomePage(
        unit,
        announcements.of(unit, SHOWN).stream().filter(Announcement::isLive).toList(),
        sources.stream().map(source -> source.section(unit)).flatMap(Optional::stream).toList(),
        reaching.of(unit),
        way.size() > 1 ? way.get(way.size() - 2) : null,
        mine.isEmpty() && unit.lines().contains(Line.UNION),
        mine);
  }
}
