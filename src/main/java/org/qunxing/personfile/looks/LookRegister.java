package org.qunxing.personfile.looks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.qunxing.personfile.LookHow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks as the person reads them; row security shows nobody else's. */
@Component
class LookRegister {

  /** Logs are kept and shown for at least six months (MLPS 2.0); we show two years. */
  static final int DAYS = 730;

  private static final int SHOWN = 300;

  private final JdbcClient jdbc;
  private final Clock clock;

  LookRegister(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<LooksPage.Look> of(UUID person) {
    return jdbc.sql(
            """
            select max(at) as last, count(*) as times, looker, role, office, how, why
            from personfile.looks
            where person_id = :person and at > :since
            group by account_id, looker, role, office, how, why, cast(at at time zone 'Asia/Shanghai' as date)
            order by last desc limit :limit
            """)
        .param("person", person)
        .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(DAYS))))
        .param("limit", SHOWN)
        .query(
            (row, _) ->
                new LooksPage.Look(
                    row.getTimestamp("last").toInstant(),
                    row.getInt("times"),
                    row.getString("looker"),
                    row.getString("role"),
                    row.getString("office"),
                    LookHow.valueOf(row.getString("how")),
                    row.getString("why")))
        .list();
  }
}
