package org.qunxing.burden;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often each form was sent, by month: gathered in memory and written every half minute, so that
 * counting burdens nobody either. A crash may lose the last half minute.
 */
@Component
class Sendings {

  private static final Logger log = LoggerFactory.getLogger(Sendings.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final Map<Key, LongAdder> waiting = new ConcurrentHashMap<>();

  Sendings(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A form, whose time it took, and when. */
  private record Key(String route, Level level, LocalDate month) {}

  /** How often in a month. */
  record Sent(String route, Level level, long times) {}

  void count(String route, Level level) {
    var month = LocalDate.now(clock).withDayOfMonth(1);
    waiting.computeIfAbsent(new Key(route, level, month), _ -> new LongAdder()).increment();
  }

  /** Adds what waits; what arrives meanwhile, or cannot be written now, waits for the next time. */
  void write() {
    waiting.forEach(
        (key, times) -> {
          long some = times.sumThenReset();
          if (some > 0) {
            add(key, some, times);
          }
        });
  }

  private void add(Key key, long some, LongAdder times) {
    try {
      transactions.executeWithoutResult(_ -> add(key, some));
    } catch (DataAccessException | TransactionException e) {
      times.add(some);
      log.warn("Counts of forms wait for the database: {}", e.getMessage());
    }
  }

  private void add(Key key, long times) {
    jdbc.sql(
            """
            insert into burden.sendings (route, level, month, times)
            values (:route, :level, :month, :times)
            on conflict (route, level, month) do update set times = burden.sendings.times + excluded.times
            """)
        .param("route", key.route)
        .param("level", key.level.name())
        .param("month", key.month)
        .param("times", times)
        .update();
  }

  /**
   * @param month its first day
   */
  @Transactional(readOnly = true)
  List<Sent> in(LocalDate month) {
    return jdbc.sql("select route, level, times from burden.sendings where month = :month")
        .param("month", month)
        .query(Sent.class)
        .list();
  }
}
