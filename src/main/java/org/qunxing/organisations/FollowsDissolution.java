package org.qunxing.organisations;

import java.time.LocalDate;
import org.qunxing.kernel.Actor;

/**
 * Asked when a unit is dissolved and its people go nowhere else, in the same transaction, before it
 * closes. Implemented by modules above this one.
 */
public interface FollowsDissolution {

  /** What would end, with its number: {@code 12 份会籍}; empty for nothing. */
  String preview(Unit unit);

  /** Ends what hangs on the unit itself (not below it); its history stays. */
  void follow(Actor actor, Unit unit, LocalDate on);
}
