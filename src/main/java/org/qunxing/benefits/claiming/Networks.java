package org.qunxing.benefits.claiming;

import java.util.Arrays;

/** Where a tap comes from; of IPv6 the first half, since a household has all of the second. */
final class Networks {

  private static final int HALF = 4;

  private Networks() {}

  static String of(String address) {
    if (!address.contains(":") || address.contains("::")) {
      return address;
    }
    String[] groups = address.split(":");
    return String.join(":", Arrays.copyOf(groups, Math.min(HALF, groups.length)));
  }
}
