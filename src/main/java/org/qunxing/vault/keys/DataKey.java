package org.qunxing.vault.keys;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.sealing.GcmKey;
import org.qunxing.vault.sealing.SealCipher;

/** One generation of the key that seals data; each cipher and purpose derives its own from it. */
public final class DataKey {

  private final int number;
  private final byte[] secret;
  private final AtomicReferenceArray<GcmKey> derived =
      new AtomicReferenceArray<>(SealCipher.values().length * Purpose.values().length);

  DataKey(int number, byte[] secret) {
    this.number = number;
    this.secret = secret;
  }

  public int number() {
    return number;
  }

  public GcmKey of(SealCipher cipher, Purpose purpose) {
    int place = cipher.ordinal() * Purpose.values().length + purpose.ordinal();
    GcmKey key = derived.get(place);
    if (key == null) {
      derived.compareAndSet(place, null, derive(cipher, purpose));
      key = derived.get(place);
    }
    return key;
  }

  private GcmKey derive(SealCipher cipher, Purpose purpose) {
    String use = "qunxing vault 1 seal %s %d".formatted(cipher, purpose.code());
    return new GcmKey(cipher, cipher.hash().of(secret, use, cipher.keyLength()));
  }
}
