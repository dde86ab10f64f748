package org.qunxing.members.people;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.vault.OlderRows;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the phones and identity numbers of an older register into the vault. */
@Component
class SealStoredPeople implements OlderRows {

  private static final int AT_ONCE = 2000;

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

  private record Plain(UUID id, String value) {}

  @Override
  public void seal(JdbcClient migration) {
    migration
        .sql("select set_config('qunxing.scopes', :root, true)")
        .param("root", Scopes.array(Actor.SYSTEM.staffScopes()))
        .query(String.class)
        .single();
    sealAll(
        migration,
        Purpose.PHONE,
        """
        select id, phone as value from members.persons
        where phone is not null and id > :after order by id limit :limit
        """,
        """
        update members.persons p set phone_sealed = v.sealed, phone_index = v.index, phone = null
        from unnest(:ids, :sealed, :indexes) as v(id, sealed, index) where p.id = v.id
        """);
    sealAll(
        migration,
        Purpose.NATIONAL_ID,
        """
        select person_id as id, national_id as value from members.identities
        where national_id is not null and person_id > :after order by person_id limit :limit
        """,
        """
        update members.identities i
        set national_id_sealed = v.sealed, national_id_index = v.index, national_id = null
        from unnest(:ids, :sealed, :indexes) as v(id, sealed, index) where i.person_id = v.id
        """);
  }

  private void sealAll(JdbcClient migration, Purpose purpose, String read, String write) {
    UUID after = new UUID(0, 0);
    for (List<Plain> some = some(migration, read, after);
        !some.isEmpty();
        some = some(migration, read, after)) {
      after = some.getLast().id();
      migration
          .sql(write)
          .param("ids", some.stream().map(Plain::id).toArray(UUID[]::new))
          .param("sealed", bytes(some, p -> vault.seal(purpose, p.id(), p.value()).bytes()))
          .param("indexes", bytes(some, p -> vault.blindIndex(purpose, p.value())))
          .update();
    }
  }

  private static List<Plain> some(JdbcClient migration, String read, UUID after) {
    return migration
        .sql(read)
        .param("after", after)
        .param("limit", AT_ONCE)
        .query(Plain.class)
        .list();
  }

  private static byte[][] bytes(List<Plain> some, Function<Plain, byte[]> of) {
    return some.stream().map(of).toArray(byte[][]::new);
  }
}
