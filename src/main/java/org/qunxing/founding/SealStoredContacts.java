package org.qunxing.founding;

import org.qunxing.access.PlatformScope;
import org.qunxing.vault.OlderRows;
import org.qunxing.vault.PlainColumn;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the phones of contacts that an older version stored into the vault. */
@Component
class SealStoredContacts implements OlderRows {

  private final Vault vault;

  SealStoredContacts(Vault vault) {
    this.vault = vault;
  }

  @Override
  public String module() {
    return "founding";
  }

  @Override
  public String version() {
    return "3";
  }

  @Override
  public void seal(JdbcClient migration) {
    PlatformScope.declareOn(migration);
    contacts("founding.foundings", "id").seal(migration, vault);
    contacts("founding.calls", "sealed_for").seal(migration, vault);
  }

  private static PlainColumn contacts(String table, String row) {
    return new PlainColumn(
        table, row, "contact_phone", "contact_phone_sealed", null, Purpose.PHONE);
  }
}
