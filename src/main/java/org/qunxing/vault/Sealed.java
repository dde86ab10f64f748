package org.qunxing.vault;

import java.util.Arrays;

/** A ciphertext, as it stands in a {@code bytea} column. */
public record Sealed(byte[] bytes) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Sealed[%d bytes]".formatted(bytes.length);
  }
}
