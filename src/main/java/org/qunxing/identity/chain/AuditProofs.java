package org.qunxing.identity.chain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.stereotype.Component;

/** What only the platform can make: whoever has the database alone has not got the key. */
@Component
public class AuditProofs {

  static final int LENGTH = 32;

  private final Vault vault;

  public AuditProofs(Vault vault) {
    this.vault = vault;
  }

  /** Of this content under this number: a copy under another number has no seal that holds. */
  public byte[] seal(AuditRow row) {
    return proof('R', row.canonical());
  }

  boolean holds(AuditRow row, byte[] seal) {
    return MessageDigest.isEqual(seal, seal(row));
  }

  /** Of a row behind the one with the previous link. */
  byte[] link(byte[] previous, long number, byte[] seal) {
    return proof(
        'L', ByteBuffer.allocate(2 * LENGTH + 8).put(previous).putLong(number).put(seal).array());
  }

  byte[] signature(Head head) {
    return proof(
        'A', ByteBuffer.allocate(LENGTH + 8).putLong(head.place()).put(head.link()).array());
  }

  /** The first byte tells the uses apart: none can be shown as another. */
  private byte[] proof(char use, byte[] content) {
    byte[] said = ByteBuffer.allocate(1 + content.length).put((byte) use).put(content).array();
    return vault.proof(Purpose.AUDIT, said);
  }
}
