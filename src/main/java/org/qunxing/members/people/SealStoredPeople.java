package org.qunxing.members.people;

import org.qunxing.access.PlatformScope;
import org.qunxing.vault.OlderRows;
import org.qunxing.vault.PlainColumn;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the phones and identity numbers of an older register into the vault. */
@Component
class SealStoredPeople implements OlderRows {

  private final Vault vault;

  SealStoredPeople(Vault vault) {
    this.vault = vault;
  }

  @Override
  public String module() {
    return "members";
  }

  @Override
  public String version() {
    return "10";
  }

  @Override
  public void seal(JdbcClient migration) {
    PlatformScope.declareOn(migration);
    new PlainColumn("members.persons", "id", "phone", "phone_sealed", "phone_index", Purpose.PHONE)
        .seal(migration, vault);
    new PlainColumn(
            "members.identities",
            "person_id",
            "national_id",
            "national_id_sealed",
            "national_id_index",
            Purpose.NATIONAL_ID)
        .seal(migration, vault);
  }
}
