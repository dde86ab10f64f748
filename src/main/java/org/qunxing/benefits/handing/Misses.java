package org.qunxing.benefits.handing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts codes that are nobody's: whoever guesses on and on has to scan cards for a while. */
@Component("offerMisses")
class Misses {

  static final int MOST = 20;
  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;

  Misses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean tooMany(UUID account) {
    return jdbc.sql(
                "select count(*) from benefits.misses where account_id = :account and at > :since")
            .param("account", account)
            .param("since", since())
            .query(Integer.class)
            .single()
        >= MOST;
  }

  void note(UUID account) {
    jdbc.sql("delete from benefits.misses where account_id = :account and at <= :since")
        .param("account", account)
        .param("since", since())
        .update();
    jdbc.sql("insert into benefits.misses (account_id, at) values (:account, :now)")
        .param("account", account)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private Timestamp since() {
    return Timestamp.from(clock.instant().minus(WITHIN));
  }
}
