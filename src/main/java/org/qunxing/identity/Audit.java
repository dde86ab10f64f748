package org.qunxing.identity;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.chain.AuditProofs;
import org.qunxing.identity.chain.AuditRow;
import org.qunxing.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done, by whom: written in the transaction of the deed, never changed (a trigger
 * refuses), sealed under a key that is not in the database, and linked to the rows before it a
 * moment later ({@code bin/verify-audit} proves it).
 */
@Component
public class Audit {

  private final JdbcClient jdbc;
  private final AuditProofs proofs;

  Audit(JdbcClient jdbc, AuditProofs proofs) {
    this.jdbc = jdbc;
    this.proofs = proofs;
  }

  /**
   * @param action stable key, {@code members.exported}
   * @param subject what it was done to: a number or an id, never personal data in clear
   * @param details free text for people who read the log, without personal data in clear
   */
  @Transactional(propagation = Propagation.REQUIRED)
  public void record(
      Actor actor, String action, @Nullable String subject, @Nullable String details) {
    AuditRow row = numbered(actor, action, subject, details);
    jdbc.sql(
            """
            with kept as (
              insert into identity.audit (number, at, account_id, actor_name, action, subject, details, seal)
              overriding system value
              values (:number, :at, :account, :name, :action, :subject, :details, :seal)
              returning number)
            insert into identity.audit_unlinked (number) select number from kept
            """)
        .param("number", row.number())
        .param("at", Timestamp.from(row.at()))
        .param("account", row.account())
        .param("name", row.actorName())
        .param("action", row.action())
        .param("subject", row.subject())
        .param("details", row.details())
        .param("seal", proofs.seal(row))
        .update();
  }

  /** The seal says the number and the time, so both are asked for first. */
  private AuditRow numbered(
      Actor actor, String action, @Nullable String subject, @Nullable String details) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('identity.audit', 'number')) as number,
                   clock_timestamp() as at
            """)
        .query(
            (row, _) ->
                new AuditRow(
                    row.getLong("number"),
                    row.getTimestamp("at").toInstant(),
                    actor.accountId(),
                    actor.name(),
                    action,
                    subject,
                    details))
        .single();
  }
}
