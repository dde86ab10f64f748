package org.qunxing.vault.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;

/**
 * Makes blind indexes: equal texts have equal ones, and without the key nobody can try out which
 * text an index belongs to, although there are not many phone numbers to try.
 */
public final class IndexKey {

  /** 128 bits: among a billion people two share one with a chance of one in 10²⁰. */
  static final int LENGTH = 16;

  private final KeyedHash hash;
  private final byte[] key;
  private final Queue<Mac> idle = new ConcurrentLinkedQueue<>();

  public IndexKey(KeyedHash hash, byte[] key) {
    this.hash = hash;
    this.key = key.clone();
  }

  public byte[] of(String text) {
    return Arrays.copyOf(proof(text.getBytes(StandardCharsets.UTF_8)), LENGTH);
  }

  /** The whole of the keyed hash. */
  public byte[] proof(byte[] content) {
    Mac mac = idle.poll();
    if (mac == null) {
      mac = hash.keyed(key);
    }
    byte[] proof = mac.doFinal(content);
    idle.add(mac);
    return proof;
  }
}
