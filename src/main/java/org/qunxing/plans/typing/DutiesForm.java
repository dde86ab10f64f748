package org.qunxing.plans.typing;

import org.jspecify.annotations.Nullable;

/**
 * Owner, lead unit and deadline for everything that has none yet.
 *
 * @param list null for all lists
 */
public record DutiesForm(@Nullable Integer list, String owner, String lead, String deadline) {

  public static final DutiesForm EMPTY = new DutiesForm(null, "", "", "");

  public DutiesForm {
    owner = owner == null ? "" : owner;
    lead = lead == null ? "" : lead;
    deadline = deadline == null ? "" : deadline;
  }
}
