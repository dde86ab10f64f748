package org.qunxing.identity.chain;

import java.util.Arrays;

/** How far the chain has come: its last place, and the link there. */
record Head(long place, byte[] link) {

  static final Head BEGINNING = new Head(0, new byte[AuditProofs.LENGTH]);

  @Override
  public boolean equals(Object other) {
    return other instanceof Head that && place == that.place && Arrays.equals(link, that.link);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(place) * 31 + Arrays.hashCode(link);
  }

  @Override
  public String toString() {
    return "Head[%d]".formatted(place);
  }
}
