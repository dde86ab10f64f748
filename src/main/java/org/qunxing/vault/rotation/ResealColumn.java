package org.qunxing.vault.rotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qunxing.access.PlatformScope;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens what was sealed under a key before a certain one and seals it again, some rows at a time,
 * page by page of the table. A row that somebody is just changing is passed over: the next passage
 * meets it. Killed at any instant, each row is under one key or the other.
 */
final class ResealColumn {

  private static final int PAGES = 64;
  private static final int ROWS = 1000;
  private static final long BYTES = 4 << 20;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Vault vault;
  private final SealedColumn column;
  private final byte[] firstGood;

  /**
   * @param firstGood number of the oldest key that may stay
   */
  ResealColumn(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Vault vault,
      SealedColumn column,
      int firstGood) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.vault = vault;
    this.column = column;
    this.firstGood = new byte[] {(byte) (firstGood >> 8), (byte) firstGood};
  }

  /** How far a passage has come. */
  interface Watcher {
    void at(long pages, long of, long resealed);
  }

  private record Batch(int seen, int resealed) {}

  /** What a passage met and what it could not take. */
  record Passage(long resealed, long passedOver) {}

  /** Once through the table; rows that come meanwhile are under the new key. */
  Passage pass(Watcher watcher) {
    long pages = pages();
    long resealed = 0;
    long passedOver = 0;
    for (long page = 0; page < pages; page += PAGES) {
      String after = "(%d,0)".formatted(page);
      String until = "(%d,0)".formatted(page + PAGES);
      // Ordered within the pages, so that each batch begins behind the last.
      for (Place last = new Place(after, 0); last != null; ) {
        List<Place> places = places(last.ctid(), until);
        int done = places.isEmpty() ? 0 : reseal(places);
        resealed += done;
        passedOver += places.size() - done;
        last = places.isEmpty() ? null : places.getLast();
      }
      watcher.at(Math.min(page + PAGES, pages), pages, resealed);
    }
    return new Passage(resealed, passedOver);
  }

  private long pages() {
    return jdbc.sql(
            """
            select pg_relation_size(cast(:table as regclass)) / current_setting('block_size')::int
            """)
        .param("table", column.table())
        .query(Long.class)
        .single();
  }

  private record Place(String ctid, long bytesBefore) {}

  /** As many as fit into memory, one at least: a piece of a file has a megabyte. */
  private List<Place> places(String after, String until) {
    return seen(
        () ->
            jdbc.sql(
                    """
                    select ctid, before from (
                      select cast(ctid as text) as ctid, ctid as place,
                             sum(octet_length(%1$s)) over (order by ctid) - octet_length(%1$s) as before
                      from %2$s
                      where ctid > cast(:after as tid) and ctid < cast(:until as tid)
                        and substring(%1$s from 3 for 2) < :good) old
                    where before < :bytes order by place limit :rows
                    """
                        .formatted(column.column(), column.table()))
                .param("after", after)
                .param("until", until)
                .param("good", firstGood)
                .param("bytes", BYTES)
                .param("rows", ROWS)
                .query((row, _) -> new Place(row.getString("ctid"), row.getLong("before")))
                .list());
  }

  private record Value(String ctid, UUID row, int part, byte[] sealed) {
    static Value of(ResultSet row, int ignored) throws SQLException {
      return new Value(
          row.getString("ctid"),
          row.getObject("bound_to", UUID.class),
          row.getInt("part"),
          row.getBytes("sealed"));
    }
  }

  private int reseal(List<Place> places) {
    return seen(
        () -> {
          List<Value> values = locked(places);
          write(values);
          return values.size();
        });
  }

  /** Never waits, so it never stands in the way of two who wait for each other. */
  private List<Value> locked(List<Place> places) {
    return jdbc.sql(
            """
            select cast(ctid as text) as ctid, %1$s as bound_to, %2$s as part, %3$s as sealed
            from %4$s
            where ctid = any(cast(:places as tid[])) and substring(%3$s from 3 for 2) < :good
            for no key update skip locked
            """
                .formatted(column.row(), column.partOrNone(), column.column(), column.table()))
        .param("places", places.stream().map(Place::ctid).toArray(String[]::new))
        .param("good", firstGood)
        .query(Value::of)
        .list();
  }

  private void write(List<Value> values) {
    jdbc.sql(
            """
            update %2$s t set %1$s = v.sealed
            from unnest(cast(:places as tid[]), :sealed) as v(place, sealed) where t.ctid = v.place
            """
                .formatted(column.column(), column.table()))
        .param("places", values.stream().map(Value::ctid).toArray(String[]::new))
        .param("sealed", values.stream().map(this::again).toArray(byte[][]::new))
        .update();
  }

  private byte[] again(Value value) {
    byte[] plain =
        vault.open(column.purpose(), value.row(), value.part(), new Sealed(value.sealed()));
    return vault.seal(column.purpose(), value.row(), value.part(), plain).bytes();
  }

  private <T> T seen(java.util.function.Supplier<T> work) {
    return Objects.requireNonNull(
        transactions.execute(
            _ -> {
              PlatformScope.declareOn(jdbc);
              return work.get();
            }));
  }
}
