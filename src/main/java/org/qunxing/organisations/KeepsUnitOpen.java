package org.qunxing.organisations;

import java.util.Optional;
import org.qunxing.kernel.UnitPath;

/** Asked before a unit closes, in the same transaction. Implemented by modules above this one. */
public interface KeepsUnitOpen {

  /** Why the unit cannot be closed yet, as a short clause: {@code 还有 12 名会员}. */
  Optional<String> reason(UnitPath unit);

  /** Whether it is people that keep it: who distributes these knows already how many are left. */
  default boolean isAboutPeople() {
    return false;
  }
}
