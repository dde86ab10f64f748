package org.qunxing.allocation.draws;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.qunxing.allocation.PoolId;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Under which code somebody stands in the list of a draw. It follows from the pool and the person
 * by a key of the vault alone: nobody can choose it or try for a better one by entering again, and
 * nobody who sees it can tell whose it is.
 */
@Component
class Entrants {

  /** Without letters that are mistaken for figures or for each other. */
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int GROUPS = 3;
  private static final int GROUP = 4;

  private final Vault vault;

  Entrants(Vault vault) {
    this.vault = vault;
  }

  /** Sixty bits, for instance {@code K7QM-2XTP-9HRB}. */
  String code(PoolId pool, UUID holder) {
    byte[] proof = vault.proof(Purpose.DRAW, bytes(pool.value(), holder));
    long bits = ByteBuffer.wrap(proof).getLong();
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt((int) (bits >>> (5 * i)) & 31));
    }
    return code.toString();
  }

  private static byte[] bytes(UUID pool, UUID holder) {
    return ByteBuffer.allocate(32)
        .putLong(pool.getMostSignificantBits())
        .putLong(pool.getLeastSignificantBits())
        .putLong(holder.getMostSignificantBits())
        .putLong(holder.getLeastSignificantBits())
        .array();
  }
}
