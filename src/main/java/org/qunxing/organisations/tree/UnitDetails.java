package org.qunxing.organisations.tree;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.Unit;

/** All that is kept of one unit itself. */
public record UnitDetails(
    Unit unit,
    @Nullable String creditCode,
    @Nullable String phone,
    @Nullable String address,
    @Nullable LocalDate foundedOn,
    @Nullable LocalDate closedOn,
    int version,
    List<Contact> contacts) {

  /** Somebody to call, in the order in which one should. */
  public record Contact(String name, String position, String phone) {}
}
