package org.qunxing.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts that an administrator may look at: those with a role in the own units. An account
 * without any role is found by its whole phone number only.
 */
@Component
@Transactional(readOnly = true)
class AccountRegister {

  static final int PAGE = 30;

  private final JdbcClient jdbc;
  private final Vault vault;

  AccountRegister(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /**
   * @param roles what the account holds in the administrator's units, as names of roles
   */
  record Row(UUID id, String name, boolean closed, String[] roles) {}

  record Found(List<Row> rows, long total) {}

  Found page(Actor actor, String words, @Nullable UUID ofPhone, int page) {
    String scopes = Scopes.array(actor.scopes(Permission.MANAGE_ACCOUNTS));
    List<Row> rows =
        jdbc.sql(
                """
                select a.id, a.name, a.closed_at is not null as closed,
                       array(select distinct g.role from identity.grants g
                             where g.account_id = a.id and g.unit_path <@ any (cast(:scopes as ltree[]))
                             order by 1) as roles
                from identity.accounts a
                where a.id = cast(:ofPhone as uuid)
                   or (cast(:ofPhone as uuid) is null and starts_with(a.name, :words)
                       and exists (select from identity.grants g where g.account_id = a.id
                                   and g.unit_path <@ any (cast(:scopes as ltree[]))))
                order by a.closed_at is not null, a.name, a.id
                limit :size offset :skip
                """)
            .param("scopes", scopes)
            .param("words", words)
            .param("ofPhone", ofPhone == null ? null : ofPhone.toString())
            .param("size", PAGE)
            .param("skip", (long) (page - 1) * PAGE)
            .query(
                (row, _) ->
                    new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("closed"),
                        (String[]) row.getArray("roles").getArray()))
            .list();
    return new Found(rows, ofPhone == null ? count(scopes, words) : rows.size());
  }

  private long count(String scopes, String words) {
    return jdbc.sql(
            """
            select count(*) from identity.accounts a
            where starts_with(a.name, :words)
              and exists (select from identity.grants g where g.account_id = a.id
                          and g.unit_path <@ any (cast(:scopes as ltree[])))
            """)
        .param("scopes", scopes)
        .param("words", words)
        .query(Long.class)
        .single();
  }

  /**
   * @param phone E.164
   */
  record Entry(UUID id, String name, String phone, boolean closed) {}

  /** An account with a role in the administrator's units, or with none at all. */
  Optional<Entry> visible(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select a.id, a.name, a.phone_sealed, a.closed_at is not null as closed from identity.accounts a
            where a.id = :id
              and (not exists (select from identity.grants g where g.account_id = a.id)
                   or exists (select from identity.grants g where g.account_id = a.id
                              and g.unit_path <@ any (cast(:scopes as ltree[]))))
            """)
        .param("id", id)
        .param("scopes", Scopes.array(actor.scopes(Permission.MANAGE_ACCOUNTS)))
        .query(this::entry)
        .optional();
  }

  private Entry entry(ResultSet row, int ignored) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String phone = vault.open(Purpose.PHONE, id, new Sealed(row.getBytes("phone_sealed")));
    return new Entry(id, row.getString("name"), phone, row.getBoolean("closed"));
  }
}
