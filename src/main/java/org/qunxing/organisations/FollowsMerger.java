package org.qunxing.organisations;

import java.time.LocalDate;
import org.qunxing.kernel.Actor;

/**
 * Asked when a unit goes up in another, in the same transaction: whoever keeps something at the
 * unit itself takes it along. Implemented by modules above this one.
 */
public interface FollowsMerger {

  /** What a preview says would go along, with its number: {@code 12 名会员}; empty for nothing. */
  String preview(Unit unit);

  /** Takes everything at the unit itself (not below it) to the other one. */
  void follow(Actor actor, Unit from, Unit into, LocalDate on);
}
