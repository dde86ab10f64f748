package org.qunxing.unithome;

import static org.qunxing.kernel.Permission.EDIT_UNIT_HOMES;

import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for who keeps a unit's home: an announcement is up at once, and the audit knows of it.
 */
@Component
@Transactional
public class TellPeople {

  private final Announcements announcements;
  private final Units units;
  private final Audit audit;

  TellPeople(Announcements announcements, Units units, Audit audit) {
    this.announcements = announcements;
    this.units = units;
    this.audit = audit;
  }

  public long publish(Actor actor, String unitCode, String title, String body) {
    Unit unit = units.visibleTo(actor, EDIT_UNIT_HOMES, unitCode);
    if (units.isClosed(unit.id())) {
      throw new Refusal(UnitHomeReason.UNIT_CLOSED, unit.name());
    }
    long number = announcements.insert(actor, unit, title.strip(), body.strip());
    audit.record(actor, "unithome.published", String.valueOf(number), unit.code());
    return number;
  }

  public void withdraw(Actor actor, String unitCode, long number) {
    Unit unit = units.visibleTo(actor, EDIT_UNIT_HOMES, unitCode);
    announcements.withdraw(actor, unit, number);
    audit.record(actor, "unithome.withdrawn", String.valueOf(number), unit.code());
  }
}
