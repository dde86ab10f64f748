package org.qunxing.vault.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.qunxing.vault.VaultUnavailable;
import org.qunxing.vault.VaultUnavailable.Why;
import org.qunxing.vault.sealing.Envelope;
import org.qunxing.vault.sealing.GcmKey;
import org.qunxing.vault.sealing.KeyedHash;
import org.qunxing.vault.sealing.SealCipher;

/**
 * The key that wraps the vault's keys. It lives outside of the database, so that the database alone
 * opens nothing.
 */
public final class MasterKey {

  static final int LENGTH = 32;
  private static final int CHECK_LENGTH = 8;
  private static final int NO_NUMBER = 0;
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

  private final byte[] secret;
  private final String where;

  private MasterKey(byte[] secret, String where) {
    this.secret = secret;
    this.where = where;
  }

  /**
   * @param where it came from, for messages
   */
  public static MasterKey read(String text, String where) {
    String hex = text.strip();
    if (!HEX.matcher(hex).matches()) {
      throw new VaultUnavailable(Why.KEY_MALFORMED, where);
    }
    return new MasterKey(HexFormat.of().parseHex(hex), where);
  }

  public static MasterKey draw(String where) {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    return new MasterKey(secret, where);
  }

  String text() {
    return HexFormat.of().formatHex(secret);
  }

  public String where() {
    return where;
  }

  /** Tells this key from another without telling the key. */
  byte[] check() {
    return KeyedHash.HMAC_SHA_256.of(secret, "qunxing vault 1 check", CHECK_LENGTH);
  }

  boolean fits(byte[] check) {
    return Arrays.equals(check(), check);
  }

  byte[] wrap(SealCipher cipher, String label, byte[] key) {
    return Envelope.seal(wrapping(cipher), NO_NUMBER, binding(label), key);
  }

  byte[] unwrap(String label, byte[] wrapped) {
    return Envelope.open(wrapping(Envelope.cipher(wrapped)), binding(label), wrapped);
  }

  private GcmKey wrapping(SealCipher cipher) {
    String use = "qunxing vault 1 wrap " + cipher;
    return new GcmKey(cipher, cipher.hash().of(secret, use, cipher.keyLength()));
  }

  private static byte[] binding(String label) {
    return label.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "MasterKey[" + where + "]";
  }
}
