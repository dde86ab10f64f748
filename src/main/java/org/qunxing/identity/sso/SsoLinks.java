package org.qunxing.identity.sso;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which account a subject of an identity provider is. */
@Component
@Transactional
class SsoLinks {

  private final JdbcClient jdbc;
  private final Clock clock;

  SsoLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<UUID> account(String issuer, String subject) {
    return jdbc.sql(
            """
            select l.account_id from identity.sso_links l join identity.accounts a on a.id = l.account_id
            where l.issuer = :issuer and l.subject = :subject and a.closed_at is null
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .query(UUID.class)
        .optional();
  }

  @Transactional(readOnly = true)
  public boolean linked(UUID account) {
    return jdbc.sql("select exists (select from identity.sso_links where account_id = :account)")
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /** A subject is one account at a time; false when it is another's. */
  public boolean link(String issuer, String subject, UUID account) {
    jdbc.sql(
            """
            insert into identity.sso_links (issuer, subject, account_id, linked_at)
            values (:issuer, :subject, :account, :now)
            on conflict (issuer, subject) do nothing
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .param("account", account)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return account(issuer, subject).filter(account::equals).isPresent();
  }

  public void unlink(UUID account) {
    jdbc.sql("delete from identity.sso_links where account_id = :account")
        .param("account", account)
        .update();
  }
}
