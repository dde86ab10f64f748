package org.qunxing.identity;

import org.qunxing.vault.OlderRows;
import org.qunxing.vault.PlainColumn;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the phones of older accounts into the vault. */
@Component
class SealStoredPhones implements OlderRows {

  private final Vault vault;

  SealStoredPhones(Vault vault) {
    this.vault = vault;
  }

  @Override
  public String module() {
    return "identity";
  }

  @Override
  public String version() {
    return "20";
  }

  @Override
  public void seal(JdbcClient migration) {
    new PlainColumn(
            "identity.accounts", "id", "phone", "phone_sealed", "phone_index", Purpose.PHONE)
        .seal(migration, vault);
  }
}
