package org.qunxing.vault.rotation;

import org.qunxing.vault.rotation.RotationRefused.Why;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database's own word that a column holds nothing under a key before a certain one. */
final class KeyConstraint {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final SealedColumn column;
  private final RotateKeys.Patience patience;
  private final String name;

  KeyConstraint(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      SealedColumn column,
      RotateKeys.Patience patience) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.column = column;
    this.patience = patience;
    this.name = column.column() + "_by_living_key";
  }

  /**
   * Takes the table for an instant, when nobody is writing to it: whoever was, has committed, and
   * whoever comes later is checked. Asks again rather than make others queue behind it.
   */
  void add(int key) {
    String sql =
        """
        alter table %1$s drop constraint if exists %2$s,
          add constraint %2$s check (substring(%3$s from 3 for 2) >= '\\x%4$04x'::bytea) not valid
        """
            .formatted(column.table(), name, column.column(), key);
    for (int i = 1; i <= patience.tries(); i++) {
      try {
        alter(sql);
        return;
      } catch (PessimisticLockingFailureException | QueryTimeoutException taken) {
        patience.pause();
      }
    }
    throw new RotationRefused(Why.TABLE_BUSY, column.table());
  }

  /** Reads the whole table; others go on reading and writing. */
  boolean isValid() {
    try {
      jdbc.sql("alter table %s validate constraint %s".formatted(column.table(), name)).update();
      return true;
    } catch (DataIntegrityViolationException stillThere) {
      return false;
    }
  }

  void drop() {
    alter("alter table %s drop constraint %s".formatted(column.table(), name));
  }

  private void alter(String sql) {
    transactions.executeWithoutResult(
        _ -> {
          jdbc.sql("set local lock_timeout = '2s'").update();
          jdbc.sql(sql).update();
        });
  }
}
