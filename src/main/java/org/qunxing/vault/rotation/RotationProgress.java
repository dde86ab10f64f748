package org.qunxing.vault.rotation;

/** Whoever wants to know how far the replacing of keys has come. */
public interface RotationProgress {

  /** The new key seals. */
  void sealing(int key);

  /**
   * @param rows sealed again in this passage
   */
  void at(String column, long pages, long of, long rows);

  void done(String column, long rows);

  void destroyed(int keys);
}
