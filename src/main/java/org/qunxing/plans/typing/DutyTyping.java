package org.qunxing.plans.typing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.plans.content.LeadUnit;
import org.qunxing.plans.content.Person;
import org.qunxing.plans.content.Plan;
import org.springframework.stereotype.Component;

/**
 * Reads a responsible person and a lead unit as typed; one that stays the same need not be found
 * again.
 */
@Component
public class DutyTyping {

  private final Duties duties;

  DutyTyping(Duties duties) {
    this.duties = duties;
  }

  public @Nullable Person owner(Typing typing, Plan plan, String typed, @Nullable Person before) {
    if (typed.isBlank()) {
      return null;
    }
    return before != null && before.name().equals(typed.strip())
        ? before
        : found(duties.people(plan.unit()).person(typed), typing, "owner", "没有找到这个人，请从列表里选。");
  }

  public @Nullable LeadUnit lead(
      Typing typing, Plan plan, String typed, @Nullable LeadUnit before) {
    if (typed.isBlank()) {
      return null;
    }
    return before != null && before.name().equals(typed.strip())
        ? before
        : found(duties.lead(plan.unit(), typed), typing, "lead", "没有找到这个单位，或有同名单位，请从列表里选。");
  }

  private static <T> @Nullable T found(
      Optional<T> found, Typing typing, String field, String message) {
    if (found.isEmpty()) {
      typing.error(field, message);
      return null;
    }
    return found.get();
  }
}
