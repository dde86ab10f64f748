package org.qunxing.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to reach a unit: published with it. */
public record UnitReach(@Nullable String phone, @Nullable String address, List<Contact> contacts) {

  /** Somebody to call, in the order in which one should. */
  public record Contact(String name, String position, String phone) {}

  public boolean isKnown() {
    return phone != null || address != null || !contacts.isEmpty();
  }
}
