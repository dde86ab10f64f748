package org.qunxing.vault;

/**
 * What sealed data is for. Each purpose has keys of its own: what was sealed for one cannot be
 * opened as another, and equal texts of two purposes have unequal blind indexes.
 */
public enum Purpose {
  NATIONAL_ID(1),
  PHONE(2),
  HEALTH(3),
  BANK_ACCOUNT(4),
  /** The cells of a roster's row, and who the row is about. */
  ROSTER_ROW(5),
  /** A roster as it was uploaded. */
  ROSTER_FILE(6),
  /** The secret that an authenticator app shares with us. */
  TOTP_SECRET(7),
  /** Proofs of the audit's rows and of their chain; nothing is sealed or found by it. */
  AUDIT(8),
  /** The secret that signs card codes for a day. */
  CARD_KEY(9),
  /** Entry tokens and pick-up codes of benefits; nothing is sealed or found by it. */
  BENEFITS(11),
  /** A paper that a member keeps in her wallet. */
  WALLET_PAPER(20),
  /**
   * The seed of a draw until it is revealed, and the codes under which people stand in its list.
   */
  DRAW(30);

  private final int code;

  Purpose(int code) {
    this.code = code;
  }

  /** Part of every ciphertext's proof: never changes, and is never given to another purpose. */
  public int code() {
    return code;
  }
}
