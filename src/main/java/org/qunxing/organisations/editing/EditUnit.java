package org.qunxing.organisations.editing;

import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.tree.UnitDesk;
import org.qunxing.organisations.tree.UnitDetails.Contact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one form changes, in one transaction. */
@Component
@Transactional
class EditUnit {

  private final Organising organising;
  private final UnitDesk desk;

  EditUnit(Organising organising, UnitDesk desk) {
    this.organising = organising;
    this.desk = desk;
  }

  Unit found(Actor actor, Unit parent, NewUnit unit, List<Contact> people) {
    Unit founded = organising.found(actor, parent.path(), unit);
    desk.replaceContacts(founded.id(), people);
    return founded;
  }

  /** The version is checked before the name changes, which counts it up. */
  void change(Actor actor, Unit unit, UnitForm form) {
    desk.change(
        actor, unit, form.version(), form.lineList(), form.phone(), form.address(), form.people());
    organising.rename(actor, unit.code(), form.name());
  }
}
