package org.qunxing.vault.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A hash under a key: for blind indexes, and to derive keys from a key. */
public enum KeyedHash {
  HMAC_SHA_256("HmacSHA256"),
  HMAC_SM3("HmacSM3");

  private static final Provider CHINESE_HASHES = new BouncyCastleProvider();

  private final String algorithm;

  KeyedHash(String algorithm) {
    this.algorithm = algorithm;
  }

  /** The first bytes of the hash of a text. */
  public byte[] of(byte[] key, String text, int length) {
    return Arrays.copyOf(keyed(key).doFinal(text.getBytes(StandardCharsets.UTF_8)), length);
  }

  Mac keyed(byte[] key) {
    try {
      Mac mac = this == HMAC_SM3 ? Mac.getInstance(algorithm, CHINESE_HASHES) : platform();
      mac.init(new SecretKeySpec(key, algorithm));
      return mac;
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private Mac platform() throws GeneralSecurityException {
    return Mac.getInstance(algorithm);
  }
}
