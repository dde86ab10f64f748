package org.qunxing.vault.keys;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.SealBroken;
import org.qunxing.vault.VaultUnavailable;
import org.qunxing.vault.sealing.IndexKey;
import org.qunxing.vault.sealing.SealCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/**
 * The keys in use. Read at the start, which fails without the right master key, and again every few
 * seconds, so that every node soon seals with a key that one of them made.
 */
@Component
public class Keys implements SmartInitializingSingleton {

  /** After this time no node seals with a key that is not the active one any more. */
  public static final Duration REFRESH = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

  private final KeyMaking making;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable KeyRing ring;
  private volatile long readAt;

  Keys(KeyMaking making) {
    this.making = making;
  }

  /** The same keys for a command that runs without the application. */
  public static Keys over(DataSource source, MasterKeyPlace place, SealCipher cipher) {
    return new Keys(
        new KeyMaking(new KeyTable(source), place, cipher, new JdbcTransactionManager(source)));
  }

  /** Nothing is served before the vault is open. */
  @Override
  public void afterSingletonsInstantiated() {
    ring();
  }

  /** The key that seals now. */
  public DataKey active() {
    return ring().active();
  }

  /** The key that sealed then. */
  public DataKey numbered(int number) {
    DataKey key = ring().numbered(number);
    if (key == null) {
      key = refreshed(System.nanoTime()).numbered(number);
    }
    if (key == null) {
      throw new SealBroken("its key %d is unknown".formatted(number));
    }
    return key;
  }

  public IndexKey index(Purpose purpose) {
    return Objects.requireNonNull(ring().index().get(purpose));
  }

  private KeyRing ring() {
    KeyRing known = ring;
    long now = System.nanoTime();
    return known == null || now - readAt > REFRESH.toNanos() ? refreshed(now) : known;
  }

  /** Reads the keys, unless another thread has done so after this instant. */
  private KeyRing refreshed(long asOf) {
    reading.lock();
    try {
      KeyRing known = ring;
      if (known == null || readAt - asOf < 0) {
        long now = System.nanoTime();
        known = read(known);
        ring = known;
        readAt = now;
      }
      return known;
    } finally {
      reading.unlock();
    }
  }

  /**
   * A node whose master key was changed elsewhere goes on with the keys that it has, until it is
   * started again with the new one.
   */
  private KeyRing read(@Nullable KeyRing known) {
    try {
      return making.ring(known);
    } catch (VaultUnavailable no) {
      if (known == null) {
        throw no;
      }
      LOG.error("the vault's keys cannot be read again: {}", no.getMessage());
      return known;
    }
  }
}
