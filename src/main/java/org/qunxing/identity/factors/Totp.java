package org.qunxing.identity.factors;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords as authenticator apps make them (RFC 6238): HMAC-SHA-1, six digits,
 * a new one every thirty seconds.
 */
final class Totp {

  static final int DIGITS = 6;
  static final int STEP_SECONDS = 30;

  /** A phone's clock may be half a minute off either way (RFC 6238, 5.2). */
  private static final int DRIFT = 1;

  private Totp() {}

  /** The code of a time step (RFC 4226, 5.3). */
  static String code(byte[] secret, long step, int digits) {
    byte[] mac = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = mac[mac.length - 1] & 0xf;
    int number = ByteBuffer.wrap(mac).getInt(offset) & 0x7fffffff;
    return ("%0" + digits + "d").formatted(number % (long) Math.pow(10, digits));
  }

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  /**
   * The time step of which this is the code, if it is of about now and later than the last one
   * used: a code works once.
   */
  static OptionalLong matching(byte[] secret, String typed, Instant now, long lastStep) {
    long present = step(now);
    return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
        .filter(step -> step > lastStep && same(code(secret, step, DIGITS), typed))
        .findFirst();
  }

  private static boolean same(String code, String typed) {
    return MessageDigest.isEqual(
        code.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        typed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static byte[] mac(byte[] secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
