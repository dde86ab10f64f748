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

  /** For migrations and commands, which have no actor: until their transaction ends. */
  public static void declareOn(JdbcClient transaction) {
    transaction
        .sql(
            """
            select set_config('qunxing.scopes', :root, true), set_config('qunxing.scopes_union', :root, true),
                   set_config('qunxing.scopes_youth', :root, true), set_config('qunxing.scopes_women', :root, true)
            """)
        .param("root", Scopes.array(Actor.SYSTEM.staffScopes()))
        .query(_ -> {});
  }

  /** Runs the work with the root scope. Needs a running transaction, since scopes end with it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T call(Supplier<T> work) {
    Eyes own = eyes();
    String all = Scopes.array(Actor.SYSTEM.staffScopes());
    declare(new Eyes(all, all, all, all));
    T result = work.get();
    declare(own);
    return result;
  }

  /** The settings that the policies read: for all lines, and for each. */
  private record Eyes(String scopes, String union, String youth, String women) {}

  private Eyes eyes() {
    return jdbc.sql(
            """
            select coalesce(current_setting('qunxing.scopes', true), '') as scopes,
                   coalesce(current_setting('qunxing.scopes_union', true), '') as "union",
                   coalesce(current_setting('qunxing.scopes_youth', true), '') as youth,
                   coalesce(current_setting('qunxing.scopes_women', true), '') as women
            """)
        .query(Eyes.class)
        .single();
  }

  private void declare(Eyes eyes) {
    jdbc.sql(
            """
            select set_config('qunxing.scopes', :scopes, true),
                   set_config('qunxing.scopes_union', :union, true),
                   set_config('qunxing.scopes_youth', :youth, true),
                   set_config('qunxing.scopes_women', :women, true)
            """)
        .param("scopes", eyes.scopes())
        .param("union", eyes.union())
        .param("youth", eyes.youth())
        .param("women", eyes.women())
        .query(rs -> {});
  }
}
