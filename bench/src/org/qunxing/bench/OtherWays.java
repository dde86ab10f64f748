package org.qunxing.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.qunxing.allocation.PoolId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is to compare with. */
final class OtherWays {

  private static final int BATCH = 512;

  private final DataSource database;

  OtherWays(ApplicationContext context) {
    this.database = context.getBean(DataSource.class);
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("create schema bench_allocation").update();
    jdbc.sql("create table bench_allocation.claims (like allocation.claims including all)")
        .update();
    jdbc.sql("create table bench_allocation.commits (id uuid primary key, at timestamptz not null)")
        .update();
  }

  /** As it is written by hand: lock the row, look, insert, count, commit. */
  double transactions(PoolId pool, int claimants) throws InterruptedException {
    return Crowd.of(claimants, _ -> claim(pool, UUID.randomUUID())).perSecond();
  }

  private void claim(PoolId pool, UUID holder) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      long turn = turnUnderLock(connection, pool);
      try (PreparedStatement insert =
          connection.prepareStatement(
              """
              insert into allocation.claims (pool_id, turn, holder, request, units, began, state, asked_at)
              values (?, ?, ?, '00000000-0000-0000-0000-000000000000', 1, 'HELD', 'HELD', now())
              """)) {
        insert.setObject(1, pool.value());
        insert.setLong(2, turn);
        insert.setObject(3, holder);
        insert.executeUpdate();
      }
      try (PreparedStatement count =
          connection.prepareStatement(
              "update allocation.levels set taken = taken + 1, turns = turns + 1 where pool_id = ?"
                  + " and part = 0")) {
        count.setObject(1, pool.value());
        count.executeUpdate();
      }
      connection.commit();
    }
  }

  private static long turnUnderLock(Connection connection, PoolId pool) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select turns, taken, capacity from allocation.levels where pool_id = ? and part = 0"
                + " for update")) {
      lock.setObject(1, pool.value());
      try (ResultSet level = lock.executeQuery()) {
        level.next();
        return level.getLong("turns") + 1;
      }
    }
  }

  /** One row, one commit. */
  double commits(int claimants) throws InterruptedException {
    return Crowd.of(claimants, _ -> commit()).perSecond();
  }

  private void commit() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into bench_allocation.commits values (?, now())")) {
      insert.setObject(1, UUID.randomUUID());
      insert.executeUpdate();
    }
  }

  /** As many rows at a time as there are claimants, into a table like that of the claims. */
  double unnest() throws InterruptedException {
    UUID pool = UUID.randomUUID();
    long[] turn = {0};
    return BATCH * Crowd.of(1, _ -> turn[0] = insert(pool, turn[0])).perSecond();
  }

  private long insert(UUID pool, long turn) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into bench_allocation.claims (pool_id, turn, holder, request, units, began, state, asked_at)
                select ?, ? + ord, holder, '00000000-0000-0000-0000-000000000000', 1, 'HELD', 'HELD', now()
                from unnest(?) with ordinality as a(holder, ord)
                """)) {
      insert.setObject(1, pool);
      insert.setLong(2, turn);
      insert.setArray(
          3,
          connection.createArrayOf(
              "uuid", Stream.generate(UUID::randomUUID).limit(BATCH).toArray()));
      insert.executeUpdate();
      return turn + BATCH;
    }
  }
}
