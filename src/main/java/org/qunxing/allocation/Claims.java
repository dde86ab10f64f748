package org.qunxing.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Refusal;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims in the caller's transaction, and how they stand. For pools that hundreds ask at once,
 * claim through {@link Rush} instead.
 *
 * <p>A transaction that claims holds the pool's lock until it ends: claim late, do little after.
 */
@Component
public class Claims {

  private static final String STANDINGS =
      """
      select c.pool_id, c.turn, c.holder, c.request, c.units, c.part, c.state, c.asked_at, c.offer_until,
             case when c.state = 'WAITING' then
               (select count(*) from allocation.claims w
                where w.pool_id = c.pool_id and w.state = 'WAITING' and w.turn <= c.turn) else 0 end as position
      from allocation.claims c
      where c.state <> 'RELEASED'
      """;

  private final JdbcClient jdbc;
  private final JdbcOperations connections;

  Claims(JdbcClient jdbc, JdbcOperations connections) {
    this.jdbc = jdbc;
    this.connections = connections;
  }

  /** Decides now; true when and only when the caller's transaction commits. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome claim(PoolId pool, Claim claim) {
    ConnectionCallback<Outcome> decide =
        connection -> Decisions.decide(connection, pool, List.of(claim)).getFirst();
    return Optional.ofNullable(connections.execute(decide)).orElseThrow();
  }

  /**
   * Gives a claim back, whatever it was: a thing held, an offer, a place in the queue, a lot in the
   * draw. What becomes free goes down the queue.
   *
   * @return those who moved up
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Standing> release(PoolId pool, long turn) {
    if (!ask("select allocation.give_back(:pool, :turn, 'RELEASED')", pool, turn)) {
      throw new Refusal(AllocationReason.NOT_HELD);
    }
    return jdbc
        .sql("select promoted from allocation.promote(:pool) as promoted")
        .param("pool", pool.value())
        .query(Long.class)
        .list()
        .stream()
        .flatMap(promoted -> standing(pool, promoted).stream())
        .toList();
  }

  /** Takes what is offered. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void accept(PoolId pool, long turn) {
    if (!ask("select allocation.accept(:pool, :turn)", pool, turn)) {
      throw new Refusal(AllocationReason.OFFER_ENDED);
    }
  }

  private boolean ask(String function, PoolId pool, long turn) {
    return jdbc.sql(function)
        .param("pool", pool.value())
        .param("turn", turn)
        .query(Boolean.class)
        .single();
  }

  public Optional<Standing> standing(PoolId pool, long turn) {
    return jdbc.sql(STANDINGS + "and c.pool_id = :pool and c.turn = :turn")
        .param("pool", pool.value())
        .param("turn", turn)
        .query(Claims::standing)
        .optional();
  }

  /**
   * The living claims of a holder on a pool, in their order; one at most where one is the limit.
   */
  public List<Standing> of(PoolId pool, UUID holder) {
    return jdbc.sql(STANDINGS + "and c.pool_id = :pool and c.holder = :holder order by c.turn")
        .param("pool", pool.value())
        .param("holder", holder)
        .query(Claims::standing)
        .list();
  }

  /** Everything that a holder holds, waits for or takes part in, the newest first. */
  public List<Standing> of(UUID holder) {
    return jdbc.sql(STANDINGS + "and c.holder = :holder order by c.asked_at desc, c.turn desc")
        .param("holder", holder)
        .query(Claims::standing)
        .list();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        new PoolId(row.getObject("pool_id", UUID.class)),
        row.getLong("turn"),
        row.getObject("holder", UUID.class),
        row.getObject("request", UUID.class),
        row.getInt("units"),
        row.getInt("part"),
        Standing.State.valueOf(row.getString("state")),
        row.getInt("position"),
        row.getTimestamp("asked_at").toInstant(),
        instant(row.getTimestamp("offer_until")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
