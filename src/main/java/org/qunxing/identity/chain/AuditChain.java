package org.qunxing.identity.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit and its links as stored. */
final class AuditChain {

  private final JdbcClient jdbc;

  AuditChain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row with its seal. */
  record SealedRow(AuditRow row, byte[] seal) {
    static SealedRow of(ResultSet row, int ignored) throws SQLException {
      return new SealedRow(AuditRow.of(row), row.getBytes("seal"));
    }
  }

  /** A place in the chain, and the row that stands there, if it is still there. */
  record Linked(long place, long number, byte[] link, @Nullable SealedRow row) {
    static Linked of(ResultSet row, int ignored) throws SQLException {
      return new Linked(
          row.getLong("place"),
          row.getLong("linked_number"),
          row.getBytes("link"),
          row.getBytes("seal") == null ? null : SealedRow.of(row, ignored));
    }
  }

  /** A row outside of the chain. */
  record Loose(SealedRow row, boolean waits) {
    static Loose of(ResultSet row, int ignored) throws SQLException {
      return new Loose(SealedRow.of(row, ignored), row.getBoolean("waits"));
    }
  }

  /** False when another is at it; the deeds themselves never wait for it. */
  boolean tryLock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('identity.audit', 0))")
        .query(Boolean.class)
        .single();
  }

  Head head() {
    return jdbc.sql("select place, link from identity.audit_links order by place desc limit 1")
        .query(AuditChain::headOf)
        .optional()
        .orElse(Head.BEGINNING);
  }

  Optional<Head> at(long place) {
    return jdbc.sql("select place, link from identity.audit_links where place = :place")
        .param("place", place)
        .query(AuditChain::headOf)
        .optional();
  }

  private static Head headOf(ResultSet row, int ignored) throws SQLException {
    return new Head(row.getLong("place"), row.getBytes("link"));
  }

  List<SealedRow> waiting(int limit) {
    return jdbc.sql(
            """
            select a.number, at, account_id, actor_name, action, subject, details, seal
            from identity.audit_unlinked join identity.audit a using (number)
            order by a.number limit :limit
            """)
        .param("limit", limit)
        .query(SealedRow::of)
        .list();
  }

  void insert(List<Long> places, List<Long> numbers, List<byte[]> links) {
    jdbc.sql(
            """
            insert into identity.audit_links (place, number, link)
            select place, number, link from unnest(:places, :numbers, :links) as v(place, number, link)
            """)
        .param("places", places.toArray(Long[]::new))
        .param("numbers", numbers.toArray(Long[]::new))
        .param("links", links.toArray(byte[][]::new))
        .update();
  }

  void waitNoLonger(List<Long> numbers) {
    jdbc.sql("delete from identity.audit_unlinked where number = any(:numbers)")
        .param("numbers", numbers.toArray(Long[]::new))
        .update();
  }

  List<Linked> linked(long after, int limit) {
    return jdbc.sql(
            """
            select place, l.number as linked_number, link,
                   a.number, at, account_id, actor_name, action, subject, details, seal
            from identity.audit_links l left join identity.audit a on a.number = l.number
            where place > :after order by place limit :limit
            """)
        .param("after", after)
        .param("limit", limit)
        .query(Linked::of)
        .list();
  }

  List<Loose> loose(long after, int limit) {
    return jdbc.sql(
            """
            select a.number, at, account_id, actor_name, action, subject, details, seal,
                   exists (select from identity.audit_unlinked u where u.number = a.number) as waits
            from identity.audit a
            where a.number > :after
              and not exists (select from identity.audit_links l where l.number = a.number)
            order by a.number limit :limit
            """)
        .param("after", after)
        .param("limit", limit)
        .query(Loose::of)
        .list();
  }

  /** Numbers that wait for a place although their rows are gone. */
  List<Long> vanished() {
    return jdbc.sql(
            """
            select number from identity.audit_unlinked u
            where not exists (select from identity.audit a where a.number = u.number) order by number
            """)
        .query(Long.class)
        .list();
  }
}
