package org.qunxing.identity.factors;

/** Bytes as letters and digits that are not mistaken for one another (RFC 4648, 6), unpadded. */
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int waiting = 0;
    for (byte one : bytes) {
      held = held << Byte.SIZE | one & 0xff;
      waiting += Byte.SIZE;
      while (waiting >= BITS) {
        waiting -= BITS;
        text.append(ALPHABET.charAt(held >>> waiting & 0x1f));
      }
    }
    if (waiting > 0) {
      text.append(ALPHABET.charAt(held << BITS - waiting & 0x1f));
    }
    return text.toString();
  }
}
