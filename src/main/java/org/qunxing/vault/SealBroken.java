package org.qunxing.vault;

/**
 * A ciphertext that does not open: it was changed, moved here from another row or purpose, or its
 * key is gone. Never a person's fault; says nothing of what was inside.
 */
public final class SealBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SealBroken(String why) {
    super("a sealed value does not open: " + why);
  }

  public SealBroken(String why, Throwable cause) {
    super("a sealed value does not open: " + why, cause);
  }
}
