package org.qunxing.activities.catalog;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Unguessable codes behind the QR code at the door. */
public final class AttendanceCodes {

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private AttendanceCodes() {}

  /** Twelve characters without look-alikes: about 59 bits. */
  public static String fresh() {
    return RANDOM
        .ints(12, 0, ALPHABET.length())
        .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
        .collect(Collectors.joining());
  }
}
