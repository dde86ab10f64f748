package org.qunxing.card;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts codes that nobody had given out: whoever guesses on and on has to wait. */
@Component
class Misses {

  static final int MOST = 10;
  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;

  Misses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean tooMany(UUID account) {
    return jdbc.sql("select count(*) from card.misses where account_id = :account and at > :since")
            .param("account", account)
            .param("since", Timestamp.from(clock.instant().minus(WITHIN)))
            .query(Integer.class)
            .single()
        >= MOST;
  }

  void note(UUID account) {
    jdbc.sql("delete from card.misses where account_id = :account and at <= :since")
        .param("account", account)
        .param("since", Timestamp.from(clock.instant().minus(WITHIN)))
        .update();
    jdbc.sql("insert into card.misses (account_id, at) values (:account, :now)")
        .param("account", account)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
