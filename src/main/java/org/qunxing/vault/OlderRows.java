package org.qunxing.vault;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that an older version wrote before the vault could seal them. Implemented by the module that
 * owns them; called once, right after one of its migrations and in the same transaction: killed at
 * any instant, either all of them are brought in or the database is as it was.
 *
 * <p>Runs before the application is built, so an implementation needs nothing but the {@link
 * Vault}.
 */
public interface OlderRows {

  String module();

  /** The number of the migration that made room for what is sealed. */
  String version();

  /**
   * @param migration speaks on the connection of the migration
   */
  void seal(JdbcClient migration);
}
