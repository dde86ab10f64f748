package org.qunxing.vault.sealing;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.SealBroken;

/**
 * The form of a ciphertext: format (1 byte), cipher (1), key's number (2), nonce (12), ciphertext,
 * tag (16). The first four are its head, proved by the tag with what it is bound to.
 */
public final class Envelope {

  /** By how much a ciphertext is longer than its text. */
  public static final int OVERHEAD = 4 + GcmKey.NONCE + GcmKey.TAG;

  private static final int HEAD = 4;
  private static final byte FORMAT = 1;

  private Envelope() {}

  public static byte[] seal(GcmKey key, int keyNumber, byte[] binding, byte[] plain) {
    return key.seal(head(key.cipher(), keyNumber), binding, plain);
  }

  public static byte[] open(GcmKey key, byte[] binding, byte[] sealed) {
    byte[] head = {sealed[0], sealed[1], sealed[2], sealed[3]};
    return key.open(head, binding, sealed);
  }

  /** The number of the key that sealed it. */
  public static int keyNumber(byte[] sealed) {
    return Byte.toUnsignedInt(checked(sealed)[2]) << 8 | Byte.toUnsignedInt(sealed[3]);
  }

  public static SealCipher cipher(byte[] sealed) {
    return SealCipher.of(checked(sealed)[1]);
  }

  /** The purpose, the row, and which part of the row. */
  public static byte[] binding(Purpose purpose, UUID row, int part) {
    return ByteBuffer.allocate(22)
        .putShort((short) purpose.code())
        .putLong(row.getMostSignificantBits())
        .putLong(row.getLeastSignificantBits())
        .putInt(part)
        .array();
  }

  private static byte[] head(SealCipher cipher, int keyNumber) {
    return new byte[] {
      FORMAT, (byte) cipher.code(), (byte) (keyNumber >> 8), (byte) keyNumber,
    };
  }

  private static byte[] checked(byte[] sealed) {
    if (sealed.length < OVERHEAD) {
      throw new SealBroken("it is cut short");
    }
    if (sealed[0] != FORMAT) {
      throw new SealBroken("unknown format");
    }
    return sealed;
  }
}
