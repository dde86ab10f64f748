package org.qunxing.organisations;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.tree.UnitChanges;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for those who shape the tree. Each verb asks for the right to manage at the unit itself
 * and, where one is named, at the new parent; without it the unit is not found.
 */
@Component
@Transactional
public class Organising {

  private final Units units;
  private final UnitChanges changes;

  Organising(Units units, UnitChanges changes) {
    this.units = units;
    this.changes = changes;
  }

  /**
   * Founds a unit below another one.
   *
   * @param parent {@link UnitPath#ROOT} for the top of a tree, open only to those whose scope is
   *     the root
   */
  public Unit found(Actor actor, UnitPath parent, NewUnit unit) {
    if (!actor.may(MANAGE_ORGANISATIONS, parent)) {
      throw new NotFound("unit " + parent);
    }
    return changes.found(actor, parent, unit);
  }

  public void rename(Actor actor, String code, String name) {
    changes.rename(actor, units.visibleTo(actor, MANAGE_ORGANISATIONS, code), name);
  }

  /** Moves a unit with everything below it; the history keeps where it stood. */
  public Unit move(Actor actor, String code, String newParentCode) {
    Unit parent = units.visibleTo(actor, MANAGE_ORGANISATIONS, newParentCode);
    return changes.move(actor, units.visibleTo(actor, MANAGE_ORGANISATIONS, code), parent);
  }

  public void close(Actor actor, String code) {
    changes.close(actor, units.visibleTo(actor, MANAGE_ORGANISATIONS, code));
  }
}
