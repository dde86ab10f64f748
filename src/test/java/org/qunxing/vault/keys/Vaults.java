package org.qunxing.vault.keys;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.qunxing.postgres.TestDatabase;
import org.qunxing.vault.sealing.SealCipher;

/** Keys over a database of their own, without an application around them. */
public final class Vaults {

  public static final String MASTER = "0123456789abcdef".repeat(4);

  private Vaults() {}

  /** Has the vault's table and nothing in it. */
  public static TestDatabase database() {
    return TestDatabase.like(
        "vault",
        source ->
            Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/vault")
                .load()
                .migrate());
  }

  /** As a node with an external database and this key in its environment. */
  public static Keys keys(DataSource source, String master, SealCipher cipher) {
    return keys(source, cipher, place(master, null));
  }

  static Keys keys(DataSource source, SealCipher cipher, MasterKeyPlace place) {
    return Keys.over(source, place, cipher);
  }

  static MasterKeyPlace place(String key, @Nullable Path file) {
    return new MasterKeyPlace(key, file == null ? "" : file.toString(), (Path) null);
  }
}
