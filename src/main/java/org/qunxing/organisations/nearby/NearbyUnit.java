package org.qunxing.organisations.nearby;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit that looks after the reader.
 *
 * @param term what such a unit is called: 基层工会, 镇街总工会
 */
public record NearbyUnit(
    String name,
    String term,
    @Nullable String phone,
    @Nullable String address,
    List<Contact> contacts) {

  /** Somebody to call, in the order in which one should. */
  public record Contact(String name, String position, String phone) {}

  boolean canBeReached() {
    return phone != null || address != null || !contacts.isEmpty();
  }
}
