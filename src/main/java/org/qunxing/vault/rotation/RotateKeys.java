package org.qunxing.vault.rotation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.qunxing.vault.Vault;
import org.qunxing.vault.keys.KeyCare;
import org.qunxing.vault.keys.Keys;
import org.qunxing.vault.rotation.RotationRefused.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new data key seals from now on, and everything that was sealed before is sealed again by it,
 * while the platform works. In the end the database itself vouches that nothing under the old key
 * is left or can come (a validated constraint of each sealed column), and only then the old key is
 * destroyed. Broken off anywhere, the next run goes on.
 */
public final class RotateKeys {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final KeyCare care;
  private final Vault vault;
  private final RotationProgress progress;
  private final Patience patience;

  public RotateKeys(DataSource source, KeyCare care, Vault vault, RotationProgress progress) {
    this(source, care, vault, progress, Patience.USUAL);
  }

  RotateKeys(
      DataSource source, KeyCare care, Vault vault, RotationProgress progress, Patience patience) {
    this.jdbc = JdbcClient.create(source);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    this.care = care;
    this.vault = vault;
    this.progress = progress;
    this.patience = patience;
  }

  /**
   * @param untilAllKnow after this time each node has read the keys again
   * @param tries at what others are just using
   * @param between two tries
   */
  record Patience(Duration untilAllKnow, int tries, Duration between) {
    static final Patience USUAL =
        new Patience(Keys.REFRESH.plusSeconds(2), 60, Duration.ofSeconds(1));

    void pause() {
      LockSupport.parkNanos(between.toNanos());
    }
  }

  /**
   * @return how many old keys were destroyed
   * @throws RotationRefused with the reason; the next run goes on
   */
  public int run() {
    List<String> undeclared = SealedColumn.undeclared(jdbc);
    if (!undeclared.isEmpty()) {
      throw new RotationRefused(Why.UNDECLARED, undeclared);
    }
    List<SealedColumn> columns = SealedColumn.all(jdbc);
    KeyCare.Renewed renewed = care.renew();
    int key = renewed.key();
    progress.sealing(key);
    LockSupport.parkNanos(patience.untilAllKnow().minus(renewed.since()).toNanos());
    columns.forEach(column -> reseal(column, key));
    columns.forEach(column -> close(column, key));
    lookElsewhere(key);
    int destroyed = care.destroyRetiring();
    progress.destroyed(destroyed);
    return destroyed;
  }

  private void reseal(SealedColumn column, int key) {
    ResealColumn work = new ResealColumn(jdbc, transactions, vault, column, key);
    for (int passage = 1; passage <= patience.tries(); passage++) {
      ResealColumn.Passage done =
          work.pass((at, of, rows) -> progress.at(column.name(), at, of, rows));
      if (done.passedOver() == 0) {
        progress.done(column.name(), done.resealed());
        return;
      }
      patience.pause();
    }
    throw new RotationRefused(Why.TABLE_BUSY, column.table());
  }

  /**
   * From the moment that the constraint stands, whoever still wants to write under the old key is
   * refused. What slipped in before is sealed again; then PostgreSQL looks at every row, also at
   * those that row-level security would hide from us.
   */
  private void close(SealedColumn column, int key) {
    KeyConstraint constraint = KeyConstraint.on(column, key, this);
    constraint.add();
    reseal(column, key);
    requireValid(constraint);
  }

  /** A ciphertext where nobody expects one would be lost with its key. */
  private void lookElsewhere(int key) {
    for (SealedColumn.Undeclared column : SealedColumn.otherBytes(jdbc)) {
      KeyConstraint constraint =
          KeyConstraint.onUndeclared(column.table(), column.column(), key, this);
      constraint.add();
      requireValid(constraint);
      constraint.drop();
    }
  }

  private static void requireValid(KeyConstraint constraint) {
    if (!constraint.isValid()) {
      constraint.drop();
      throw new RotationRefused(Why.STILL_IN_USE, constraint.table());
    }
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  TransactionTemplate transactions() {
    return transactions;
  }

  Patience patience() {
    return patience;
  }
}
