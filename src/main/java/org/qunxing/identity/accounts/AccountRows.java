package org.qunxing.identity.accounts;

import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.UnitPath;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administering changes of an account's row. */
@Component
class AccountRows {

  private final JdbcClient jdbc;
  private final Vault vault;

  AccountRows(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** An account, open or closed. */
  record Known(UUID id, String name, boolean closed) {}

  Optional<Known> byPhone(String phone) {
    return jdbc.sql(
            """
            select id, name, closed_at is not null as closed from identity.accounts where phone_index = :phone
            """)
        .param("phone", vault.blindIndex(Purpose.PHONE, phone))
        .query(Known.class)
        .optional();
  }

  void reopen(UUID account, String name) {
    jdbc.sql("delete from identity.grants where account_id = :account")
        .param("account", account)
        .update();
    jdbc.sql(
            """
            update identity.accounts set closed_at = null, name = :name, password_hash = null
            where id = :account
            """)
        .param("account", account)
        .param("name", name)
        .update();
  }

  void close(UUID account) {
    jdbc.sql(
            """
            update identity.accounts set closed_at = clock_timestamp()
            where id = :account and closed_at is null
            """)
        .param("account", account)
        .update();
  }

  void forgetPassword(UUID account) {
    jdbc.sql("update identity.accounts set password_hash = null where id = :account")
        .param("account", account)
        .update();
    jdbc.sql("delete from identity.sessions where principal_name = :account")
        .param("account", account.toString())
        .update();
  }

  /** Until the end of the transaction. */
  void lockAdministration() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.administration'))::text")
        .query(String.class)
        .single();
  }

  /** Whether somebody else administers this unit, at it or above it. */
  boolean anotherAdministrator(UUID account, UnitPath unit) {
    return jdbc.sql(
            """
            select exists (
              select from identity.grants g join identity.accounts a on a.id = g.account_id
              where g.role = 'ADMINISTRATOR' and g.unit_path @> cast(:unit as ltree)
                and a.closed_at is null and a.id <> :account)
            """)
        .param("unit", unit.value())
        .param("account", account)
        .query(Boolean.class)
        .single();
  }
}
