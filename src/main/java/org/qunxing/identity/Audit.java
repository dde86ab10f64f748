package org.qunxing.identity;

import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done, by whom: written in the transaction of the deed, never changed (a trigger
 * refuses).
 */
@Component
public class Audit {

  private final JdbcClient jdbc;

  Audit(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param action stable key, {@code members.exported}
   * @param subject what it was done to: a number or an id, never personal data in clear
   * @param details free text for people who read the log, without personal data in clear
   */
  @Transactional(propagation = Propagation.REQUIRED)
  public void record(
      Actor actor, String action, @Nullable String subject, @Nullable String details) {
    jdbc.sql(
            """
            insert into identity.audit (account_id, actor_name, action, subject, details)
            values (:account, :name, :action, :subject, :details)
            """)
        .param("account", actor.accountId())
        .param("name", actor.name())
        .param("action", action)
        .param("subject", subject)
        .param("details", details)
        .update();
  }
}
