package org.qunxing.identity;

import java.util.List;
import java.util.UUID;
import org.qunxing.vault.OlderRows;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the phones of older accounts into the vault. */
@Component
class SealStoredPhones implements OlderRows {

  private static final int AT_ONCE = 2000;

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

  private record Plain(UUID id, String phone) {}

  @Override
  public void seal(JdbcClient migration) {
    UUID after = new UUID(0, 0);
    for (List<Plain> some = some(migration, after);
        !some.isEmpty();
        some = some(migration, after)) {
      after = some.getLast().id();
      write(migration, some);
    }
  }

  private static List<Plain> some(JdbcClient migration, UUID after) {
    return migration
        .sql(
            """
            select id, phone from identity.accounts
            where phone is not null and id > :after order by id limit :limit
            """)
        .param("after", after)
        .param("limit", AT_ONCE)
        .query(Plain.class)
        .list();
  }

  private void write(JdbcClient migration, List<Plain> some) {
    migration
        .sql(
            """
            update identity.accounts a set phone_sealed = v.sealed, phone_index = v.index, phone = null
            from unnest(:ids, :sealed, :indexes) as v(id, sealed, index) where a.id = v.id
            """)
        .param("ids", some.stream().map(Plain::id).toArray(UUID[]::new))
        .param(
            "sealed",
            some.stream()
                .map(one -> vault.seal(Purpose.PHONE, one.id(), one.phone()).bytes())
                .toArray(byte[][]::new))
        .param(
            "indexes",
            some.stream()
                .map(one -> vault.blindIndex(Purpose.PHONE, one.phone()))
                .toArray(byte[][]::new))
        .update();
  }
}
