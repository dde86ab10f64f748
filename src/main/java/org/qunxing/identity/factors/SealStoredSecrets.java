package org.qunxing.identity.factors;

import org.qunxing.vault.OlderRows;
import org.qunxing.vault.PlainColumn;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the secrets of older authenticator apps into the vault. */
@Component
class SealStoredSecrets implements OlderRows {

  private final Vault vault;

  SealStoredSecrets(Vault vault) {
    this.vault = vault;
  }

  @Override
  public String module() {
    return "identity";
  }

  @Override
  public String version() {
    return "32";
  }

  @Override
  public void seal(JdbcClient migration) {
    new PlainColumn(
            "identity.authenticators",
            "account_id",
            "secret",
            "secret_sealed",
            null,
            Purpose.TOTP_SECRET)
        .seal(migration, vault);
  }
}
