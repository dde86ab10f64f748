package org.qunxing.allocation.draws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The arithmetic of a draw (RULES §6). Each lot is a number, HMAC-SHA-256 of its name under the
 * seed; an entry stands where its smallest lot stands. Ties would need two equal numbers of 256
 * bits.
 */
final class DrawnOrder {

  private DrawnOrder() {}

  /** An entry to be drawn. */
  record Entry(long turn, String code, int lots, int people, String parts) {

    /** As it stands in the list that the digest is made of. */
    String line() {
      return code + "," + lots + "," + people + "," + parts + "\n";
    }
  }

  /** SHA-256 of the lines sorted by their codes. */
  static String digest(List<Entry> entries) {
    String list =
        entries.stream()
            .sorted(Comparator.comparing(Entry::code))
            .map(Entry::line)
            .collect(Collectors.joining());
    return sha256(list.getBytes(UTF_8));
  }

  static String sha256(byte[] of) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(of));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The entries, whoever is drawn first in front. */
  static List<Entry> of(byte[] seed, List<Entry> entries) {
    Mac mac = hmac(seed);
    record Placed(Entry entry, byte[] best) {}
    return entries.stream()
        .map(entry -> new Placed(entry, best(mac, entry)))
        .sorted(Comparator.comparing(Placed::best, Arrays::compareUnsigned))
        .map(Placed::entry)
        .toList();
  }

  private static Mac hmac(byte[] seed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(seed, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first lot bears the code itself, the others their number behind it. */
  private static byte[] best(Mac mac, Entry entry) {
    byte[] best = mac.doFinal(entry.code().getBytes(UTF_8));
    for (int lot = 2; lot <= entry.lots(); lot++) {
      byte[] next = mac.doFinal((entry.code() + "#" + lot).getBytes(UTF_8));
      best = Arrays.compareUnsigned(next, best) < 0 ? next : best;
    }
    return best;
  }
}
