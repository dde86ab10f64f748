package org.qunxing.vault;

import javax.sql.DataSource;
import org.qunxing.vault.keys.Vaults;
import org.qunxing.vault.sealing.SealCipher;

/** Vaults over a database of the tests. */
public final class VaultFixtures {

  private VaultFixtures() {}

  /** A vault as another node, or the same after a restart, would open it. */
  public static Vault over(DataSource source, SealCipher cipher) {
    return new Vault(Vaults.keys(source, Vaults.MASTER, cipher), cipher);
  }
}
