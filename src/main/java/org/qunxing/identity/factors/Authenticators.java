package org.qunxing.identity.factors;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the secrets of authenticator apps lie, sealed; the only class that sees the column. */
@Component
class Authenticators {

  private final JdbcClient jdbc;
  private final Vault vault;

  Authenticators(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  record Authenticator(byte[] secret, boolean confirmed, long lastStep) {}

  Optional<Authenticator> find(UUID account) {
    return jdbc.sql(
            """
            select secret_sealed, confirmed_at is not null as confirmed, last_step
            from identity.authenticators where account_id = :account
            """)
        .param("account", account)
        .query(
            (row, _) ->
                new Authenticator(
                    secret(account, row.getBytes("secret_sealed")),
                    row.getBoolean("confirmed"),
                    row.getLong("last_step")))
        .optional();
  }

  private byte[] secret(UUID account, byte[] sealed) {
    return vault.open(Purpose.TOTP_SECRET, account, 0, new Sealed(sealed));
  }

  boolean isConfirmed(UUID account) {
    return jdbc.sql(
            """
            select exists (select from identity.authenticators
                           where account_id = :account and confirmed_at is not null)
            """)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /** A new secret that waits to be confirmed; one in use is never replaced unasked. */
  void prepare(UUID account, byte[] secret) {
    jdbc.sql(
            """
            insert into identity.authenticators as known (account_id, secret_sealed) values (:account, :secret)
            on conflict (account_id) do update set secret_sealed = excluded.secret_sealed, last_step = 0
            where known.confirmed_at is null
            """)
        .param("account", account)
        .param("secret", vault.seal(Purpose.TOTP_SECRET, account, 0, secret).bytes())
        .update();
  }

  void confirm(UUID account, Instant at) {
    jdbc.sql(
            """
            update identity.authenticators set confirmed_at = :at
            where account_id = :account and confirmed_at is null
            """)
        .param("account", account)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Uses up the code of this step; false when another request was first. */
  boolean use(UUID account, long step) {
    return jdbc.sql(
                """
                update identity.authenticators set last_step = :step
                where account_id = :account and last_step < :step
                """)
            .param("account", account)
            .param("step", step)
            .update()
        == 1;
  }

  void remove(UUID account) {
    jdbc.sql("delete from identity.authenticators where account_id = :account")
        .param("account", account)
        .update();
  }
}
