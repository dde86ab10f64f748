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
  private final RotateKeys.Patience patience;
  private final String table;
  private final String name;
  private final String condition;

  private KeyConstraint(RotateKeys rotation, String table, String name, String condition) {
    this.jdbc = rotation.jdbc();
    this.transactions = rotation.transactions();
    this.patience = rotation.patience();
    this.table = table;
    this.name = name;
    this.condition = condition;
  }

  /** Stays until the next rotation. */
  static KeyConstraint on(SealedColumn column, int key, RotateKeys rotation) {
    String condition =
        "substring(%s from 3 for 2) >= '\\x%04x'::bytea".formatted(column.column(), key);
    String name = column.column().replace("\"", "") + "_by_living_key";
    return new KeyConstraint(rotation, column.table(), name, condition);
  }

  /**
   * On a column that nobody declared: what looks like a ciphertext under an old key. Longer than
   * one of nothing, so that hashes are none; of other bytes one in 2³¹ looks like it by chance.
   */
  static KeyConstraint onUndeclared(String table, String column, int key, RotateKeys rotation) {
    String condition =
        """
        length(%1$s) <= 32 or substring(%1$s from 1 for 2) not in ('\\x0101', '\\x0102')
          or substring(%1$s from 3 for 2) >= '\\x%2$04x'::bytea
        """
            .formatted(column, key);
    return new KeyConstraint(rotation, table, "nothing_under_old_keys", condition);
  }

  String table() {
    return table;
  }

  /**
   * Takes the table for an instant, when nobody is writing to it: whoever was, has committed, and
   * whoever comes later is checked. Asks again rather than make others queue behind it.
   */
  void add() {
    String sql =
        "alter table %1$s drop constraint if exists %2$s, add constraint %2$s check (%3$s) not valid"
            .formatted(table, name, condition);
    for (int i = 1; i <= patience.tries(); i++) {
      try {
        alter(sql);
        return;
      } catch (PessimisticLockingFailureException | QueryTimeoutException taken) {
        patience.pause();
      }
    }
    throw new RotationRefused(Why.TABLE_BUSY, table);
  }

  /** Reads the whole table; others go on reading and writing. */
  boolean isValid() {
    try {
      jdbc.sql("alter table %s validate constraint %s".formatted(table, name)).update();
      return true;
    } catch (DataIntegrityViolationException stillThere) {
      return false;
    }
  }

  void drop() {
    alter("alter table %s drop constraint %s".formatted(table, name));
  }

  private void alter(String sql) {
    transactions.executeWithoutResult(
        _ -> {
          jdbc.sql("set local lock_timeout = '2s'").update();
          jdbc.sql(sql).update();
        });
  }
}
