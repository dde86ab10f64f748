package org.qunxing.allocation;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells owners what happened in their pools, each change once, each pool by one node at a time.
 *
 * <p>New claims are told in the order of their turns: turns are given out under the pool's lock, so
 * none appears below one that has been seen. What happened later to a claim is told after its
 * beginning. What was told is noted in the same transaction.
 */
@Component
class TellOwners {

  private static final int MOST_AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Pools pools;
  private final Map<String, PoolOwner> owners;
  private final TransactionOperations transactions;

  TellOwners(
      JdbcClient jdbc, Pools pools, List<PoolOwner> owners, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.pools = pools;
    this.owners = owners.stream().collect(toMap(PoolOwner::owner, Function.identity()));
    this.transactions = transactions;
  }

  /**
   * @return how many changes were told
   */
  int tellAll() {
    int told = 0;
    for (PoolId pool : withNews()) {
      int now = tell(pool);
      while (now > 0) {
        told += now;
        now = tell(pool);
      }
    }
    return told;
  }

  private List<PoolId> withNews() {
    return jdbc.sql(
            """
            select f.pool_id from allocation.follow f
              join allocation.levels l on l.pool_id = f.pool_id and l.part = 0
            where l.turns > f.told or exists (select from allocation.changes c where c.pool_id = f.pool_id)
            order by f.pool_id
            """)
        .query((row, _) -> new PoolId(row.getObject("pool_id", UUID.class)))
        .list();
  }

  private int tell(PoolId id) {
    return Objects.requireNonNull(transactions.execute(_ -> tellInTransaction(id)));
  }

  private int tellInTransaction(PoolId id) {
    List<Long> told =
        jdbc.sql(
                """
                select told from allocation.follow where pool_id = :pool for update skip locked
                """)
            .param("pool", id.value())
            .query(Long.class)
            .list();
    if (told.isEmpty()) {
      return 0;
    }
    List<Change> changes = new ArrayList<>(beginnings(id, told.getFirst()));
    long reached = changes.isEmpty() ? told.getFirst() : changes.getLast().turn();
    changes.addAll(laterOnes(id, reached));
    if (!changes.isEmpty()) {
      Pool pool = pools.find(id).orElseThrow();
      owner(pool).happened(pool, List.copyOf(changes));
      note(id, reached);
    }
    return changes.size();
  }

  private PoolOwner owner(Pool pool) {
    PoolOwner owner = owners.get(pool.owner());
    if (owner == null) {
      throw new IllegalStateException("nobody owns pools of " + pool.owner());
    }
    return owner;
  }

  private List<Change> beginnings(PoolId pool, long after) {
    return jdbc.sql(
            """
            select pool_id, turn, holder, request, units, part, asked_at as at,
                   case began when 'HELD' then 'GIVEN' when 'WAITING' then 'QUEUED' else began end as kind
            from allocation.claims where pool_id = :pool and turn > :after order by turn limit :most
            """)
        .param("pool", pool.value())
        .param("after", after)
        .param("most", MOST_AT_ONCE)
        .query(CHANGE)
        .list();
  }

  private List<Change> laterOnes(PoolId pool, long upTo) {
    return jdbc.sql(
            """
            with gone as (
              delete from allocation.changes
              where number in (
                select number from allocation.changes
                where pool_id = :pool and turn <= :upTo order by number limit :most)
              returning number, pool_id, turn, kind, at)
            select gone.pool_id, gone.turn, c.holder, c.request, c.units, c.part, gone.at, gone.kind
            from gone join allocation.claims c on c.pool_id = gone.pool_id and c.turn = gone.turn
            order by gone.number
            """)
        .param("pool", pool.value())
        .param("upTo", upTo)
        .param("most", MOST_AT_ONCE)
        .query(CHANGE)
        .list();
  }

  private static final RowMapper<Change> CHANGE =
      (row, _) ->
          new Change(
              new PoolId(row.getObject("pool_id", UUID.class)),
              row.getLong("turn"),
              Change.Kind.valueOf(row.getString("kind")),
              row.getObject("holder", UUID.class),
              row.getObject("request", UUID.class),
              row.getInt("units"),
              row.getInt("part"),
              row.getTimestamp("at").toInstant());

  private void note(PoolId pool, long reached) {
    jdbc.sql("update allocation.follow set told = :reached where pool_id = :pool")
        .param("reached", reached)
        .param("pool", pool.value())
        .update();
  }
}
