package org.qunxing.vault.sealing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.qunxing.vault.SealBroken;

/**
 * One key of one authenticated cipher. Ciphers are costly to make and cheap to use again, so each
 * call borrows one; a roster of a hundred thousand rows makes a single one.
 */
public final class GcmKey {

  static final int NONCE = 12;
  static final int TAG = 16;

  private final SealCipher cipher;
  private final SecretKeySpec key;
  private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

  public GcmKey(SealCipher cipher, byte[] key) {
    this.cipher = cipher;
    this.key = new SecretKeySpec(key, cipher.family());
  }

  SealCipher cipher() {
    return cipher;
  }

  /** Head, nonce, ciphertext and tag; the head is proved together with what it is bound to. */
  byte[] seal(byte[] head, byte[] binding, byte[] plain) {
    Worker worker = borrowed();
    return seal(worker, worker.nonces.next(), head, binding, plain);
  }

  /** With a nonce of one's own: for known answers only. */
  byte[] seal(byte[] nonce, byte[] head, byte[] binding, byte[] plain) {
    return seal(borrowed(), nonce, head, binding, plain);
  }

  private byte[] seal(Worker worker, byte[] nonce, byte[] head, byte[] binding, byte[] plain) {
    try {
      byte[] sealed = new byte[head.length + NONCE + plain.length + TAG];
      System.arraycopy(head, 0, sealed, 0, head.length);
      System.arraycopy(nonce, 0, sealed, head.length, NONCE);
      worker.cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
      worker.cipher.updateAAD(head);
      worker.cipher.updateAAD(binding);
      worker.cipher.doFinal(plain, 0, plain.length, sealed, head.length + NONCE);
      idle.add(worker);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] open(byte[] head, byte[] binding, byte[] sealed) {
    Worker worker = borrowed();
    try {
      worker.cipher.init(
          Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, sealed, head.length, NONCE));
      worker.cipher.updateAAD(head);
      worker.cipher.updateAAD(binding);
      int from = head.length + NONCE;
      byte[] plain = worker.cipher.doFinal(sealed, from, sealed.length - from);
      idle.add(worker);
      return plain;
    } catch (AEADBadTagException changed) {
      throw new SealBroken("it was changed, or belongs elsewhere", changed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Worker borrowed() {
    Worker worker = idle.poll();
    return worker == null ? worker() : worker;
  }

  private Worker worker() {
    try {
      return new Worker(cipher.instance(), new Nonces());
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private record Worker(Cipher cipher, Nonces nonces) {}

  /**
   * Random nonces of 96 bits, drawn by the hundred. One key may seal 2³² messages before a
   * repetition gets likelier than 2⁻³² (NIST SP 800-38D, 8.3); each purpose has a key of its own.
   */
  private static final class Nonces {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final byte[] drawn = new byte[NONCE * 128];
    private int used = drawn.length;

    byte[] next() {
      if (used == drawn.length) {
        RANDOM.nextBytes(drawn);
        used = 0;
      }
      byte[] nonce = new byte[NONCE];
      System.arraycopy(drawn, used, nonce, 0, NONCE);
      used += NONCE;
      return nonce;
    }
  }
}
