package org.qunxing.identity.auditing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audit's rows, latest first, a page at a time by number: it only ever grows at one end. */
@Component
@Transactional(readOnly = true)
class AuditRegister {

  static final int PAGE = 50;

  private final JdbcClient jdbc;

  AuditRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param action stable key, or the first part of it
   * @param before rows with a smaller number only; the largest number for the first page
   */
  record Query(
      String person, String action, @Nullable Instant from, @Nullable Instant until, long before) {}

  record Row(
      long number,
      Instant at,
      String actorName,
      String action,
      @Nullable String subject,
      @Nullable String details) {}

  /** One more than a page, where there is more. */
  List<Row> rows(Query query) {
    return jdbc.sql(
            """
            select number, at, actor_name, action, subject, details from identity.audit
            where number < :before
              and (:person = '' or actor_name = :person)
              and starts_with(action, :action)
              and (cast(:from as timestamptz) is null or at >= cast(:from as timestamptz))
              and (cast(:until as timestamptz) is null or at < cast(:until as timestamptz))
            order by number desc
            limit :size
            """)
        .param("before", query.before())
        .param("person", query.person())
        .param("action", query.action())
        .param("from", timestamp(query.from()))
        .param("until", timestamp(query.until()))
        .param("size", PAGE + 1)
        .query(
            (row, _) ->
                new Row(
                    row.getLong("number"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor_name"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("details")))
        .list();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
