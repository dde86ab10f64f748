package org.qunxing.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.qunxing.kernel.Actor;

/**
 * Asked when a part of a unit becomes a unit of its own, in the same transaction: whoever keeps
 * people at the unit says who can be distributed, and takes those named along. Implemented by
 * modules above this one; asked in the order of {@link org.springframework.core.annotation.Order}.
 */
public interface FollowsSplit {

  /**
   * Somebody who can be distributed.
   *
   * @param number as people write it: {@code 000123}
   */
  record Belonging(String number, String name) {}

  /** Everybody at the unit itself (not below it); empty for who only follows others. */
  List<Belonging> belongings(Unit unit);

  /**
   * What else goes along with these, before it is done: short clauses, {@code 1 名干部（罗宁）}.
   *
   * @param numbers of the people of one part
   */
  default List<String> along(Unit from, Set<String> numbers) {
    return List.of();
  }

  /** Takes these, by their numbers, to the new unit on this day. */
  void follow(Actor actor, Unit from, Unit into, Set<String> numbers, LocalDate on);
}
