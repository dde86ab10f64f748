package org.qunxing.card;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the square code says: which key signed it, for which half minute, a random number, and an
 * HMAC-SHA-256 (cut to 128 bits) over these and the membership. 31 bytes, 42 characters, no
 * personal data: without our table nobody can tell whose it is.
 */
record CardToken(int key, long slot, long nonce, byte[] mac) {

  private static final byte VERSION = 1;
  private static final int MAC_BYTES = 16;
  private static final int BYTES = 1 + 2 + 4 + 8 + MAC_BYTES;

  static CardToken sign(int key, byte[] secret, long slot, long nonce, UUID membership) {
    return new CardToken(key, slot, nonce, mac(secret, key, slot, nonce, membership));
  }

  /** Empty for anything that is not of our making. */
  static Optional<CardToken> parse(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    if (bytes.length != BYTES || bytes[0] != VERSION) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, BYTES - 1);
    int key = Short.toUnsignedInt(buffer.getShort());
    long slot = Integer.toUnsignedLong(buffer.getInt());
    long nonce = buffer.getLong();
    byte[] mac = new byte[MAC_BYTES];
    buffer.get(mac);
    return Optional.of(new CardToken(key, slot, nonce, mac));
  }

  boolean isSignedBy(byte[] secret, UUID membership) {
    return MessageDigest.isEqual(mac, mac(secret, key, slot, nonce, membership));
  }

  String text() {
    byte[] bytes =
        ByteBuffer.allocate(BYTES)
            .put(VERSION)
            .putShort((short) key)
            .putInt((int) slot)
            .putLong(nonce)
            .put(mac)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] mac(byte[] secret, int key, long slot, long nonce, UUID membership) {
    byte[] signed =
        ByteBuffer.allocate(1 + 4 + 8 + 8 + 16)
            .put(VERSION)
            .putInt(key)
            .putLong(slot)
            .putLong(nonce)
            .putLong(membership.getMostSignificantBits())
            .putLong(membership.getLeastSignificantBits())
            .array();
    try {
      Mac hmac = Mac.getInstance("HmacSHA256");
      hmac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return Arrays.copyOf(hmac.doFinal(signed), MAC_BYTES);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", missing);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardToken token && text().equals(token.text());
  }

  @Override
  public int hashCode() {
    return Long.hashCode(nonce);
  }
}
