package org.qunxing.vault.sealing;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.qunxing.vault.SealBroken;

/** The authenticated ciphers that a deployment may choose from. */
public enum SealCipher {
  /** NIST SP 800-38D. */
  AES_256_GCM(1, "AES", 32),
  /** GB/T 32907-2016 in the mode of RFC 8998. */
  SM4_GCM(2, "SM4", 16);

  private static final Provider CHINESE_CIPHERS = new BouncyCastleProvider();

  private final int code;
  private final String family;
  private final int keyLength;

  SealCipher(int code, String family, int keyLength) {
    this.code = code;
    this.family = family;
    this.keyLength = keyLength;
  }

  static SealCipher of(int code) {
    return Arrays.stream(values())
        .filter(cipher -> cipher.code == code)
        .findFirst()
        .orElseThrow(() -> new SealBroken("unknown cipher"));
  }

  /** Stands in every ciphertext; never changes. */
  int code() {
    return code;
  }

  String family() {
    return family;
  }

  public int keyLength() {
    return keyLength;
  }

  /** What derives and indexes beside this cipher. */
  public KeyedHash hash() {
    return this == SM4_GCM ? KeyedHash.HMAC_SM3 : KeyedHash.HMAC_SHA_256;
  }

  Cipher instance() throws GeneralSecurityException {
    String transformation = family + "/GCM/NoPadding";
    return this == SM4_GCM
        ? Cipher.getInstance(transformation, CHINESE_CIPHERS)
        : Cipher.getInstance(transformation);
  }
}
