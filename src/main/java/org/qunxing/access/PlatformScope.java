package org.qunxing.access;

import java.util.function.Supplier;
import org.qunxing.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the platform do, within a person's transaction, what follows from the person's deed but
 * touches others: the next on a waiting list moves up when somebody cancels. The person's own eyes
 * are put back afterwards.
 */
@Component
public class PlatformScope {

  private final JdbcClient jdbc;

  PlatformScope(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Runs the work with the root scope. Needs a running transaction, since scopes end with it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T call(Supplier<T> work) {
    String own = scopes();
    declare(Scopes.array(Actor.SYSTEM.staffScopes()));
    T result = work.get();
    declare(own);
    return result;
  }

  private String scopes() {
    return jdbc.sql("select coalesce(current_setting('qunxing.scopes', true), '')")
        .query(String.class)
        .single();
  }

  private void declare(String scopes) {
    jdbc.sql("select set_config('qunxing.scopes', :scopes, true)")
        .param("scopes", scopes)
        .query(String.class)
        .single();
  }
}
