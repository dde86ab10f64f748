package org.qunxing.identity.factors;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the secrets of authenticator apps lie. The only class that sees the column, so that the
 * vault can seal it here.
 */
@Component
class Authenticators {

  private final JdbcClient jdbc;

  Authenticators(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Authenticator(byte[] secret, boolean confirmed, long lastStep) {}

  Optional<Authenticator> find(UUID account) {
    return jdbc.sql(
            """
            select secret, confirmed_at is not null as confirmed, last_step
            from identity.authenticators where account_id = :account
            """)
        .param("account", account)
        .query(
            (row, _) ->
                new Authenticator(
                    row.getBytes("secret"), row.getBoolean("confirmed"), row.getLong("last_step")))
        .optional();
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
            insert into identity.authenticators as known (account_id, secret) values (:account, :secret)
            on conflict (account_id) do update set secret = excluded.secret, last_step = 0
            where known.confirmed_at is null
            """)
        .param("account", account)
        .param("secret", secret)
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
