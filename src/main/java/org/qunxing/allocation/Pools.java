package org.qunxing.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens pools and changes them, also while people are claiming: a change waits for the batch that
 * is being decided, and the next one sees it.
 *
 * <p>Everything joins the caller's transaction. The caller has checked who may do it.
 */
@Component
public class Pools {

  private final JdbcClient jdbc;

  Pools(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens a pool; claims are taken from the start of its window on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PoolId open(NewPool pool) {
    mustGoForward(pool.window());
    PoolId id = PoolId.fresh();
    insert(id, pool);
    pool.parts().forEach(part -> insert(id, part));
    pool.caps().forEach(cap -> insert(id, cap));
    if (pool.isPlain()) {
      setPlainWindow(id, pool.window());
    }
    if (pool.followed()) {
      jdbc.sql("insert into allocation.follow (pool_id) values (:pool)")
          .param("pool", id.value())
          .update();
    }
    return id;
  }

  private static void mustGoForward(NewPool.Window window) {
    if (!window.opensAt().isBefore(window.closesAt())) {
      throw new Refusal(AllocationReason.WINDOW_REVERSED);
    }
  }

  private void insert(PoolId id, NewPool pool) {
    jdbc.sql(
            """
            insert into allocation.pools (id, owner, subject, unit_path, way, opens_at, closes_at, per_holder,
              queue_most, offer_minutes, followed)
            values (:id, :owner, :subject, cast(:unit as ltree), :way, :opens, :closes, :perHolder,
              :queueMost, :offer, :followed)
            """)
        .param("id", id.value())
        .param("owner", pool.owner())
        .param("subject", pool.subject())
        .param("unit", pool.unit().value())
        .param("way", pool.way().name())
        .param("opens", Timestamp.from(pool.window().opensAt()))
        .param("closes", Timestamp.from(pool.window().closesAt()))
        .param("perHolder", pool.perHolder())
        .param("queueMost", pool.queueMost())
        .param("offer", minutes(pool.offer()))
        .param("followed", pool.followed())
        .update();
  }

  private static @Nullable Long minutes(@Nullable Duration offer) {
    return offer == null ? null : offer.toMinutes();
  }

  private void insert(PoolId id, Part part) {
    jdbc.sql(
            """
            insert into allocation.levels (pool_id, part, name, capacity) values (:pool, :part, :name, :capacity)
            """)
        .param("pool", id.value())
        .param("part", part.number())
        .param("name", part.name())
        .param("capacity", part.capacity())
        .update();
  }

  private void insert(PoolId id, Cap cap) {
    jdbc.sql(
            """
            insert into allocation.caps (id, name, counts, most) values (:id, :name, :counts, :most)
            on conflict (id) do nothing
            """)
        .param("id", cap.id())
        .param("name", cap.name())
        .param("counts", cap.counts().name())
        .param("most", cap.most())
        .update();
    jdbc.sql("insert into allocation.pool_caps (pool_id, cap_id) values (:pool, :cap)")
        .param("pool", id.value())
        .param("cap", cap.id())
        .update();
  }

  /** Part 0 of a plain pool repeats what a plain claim needs to know. */
  private void setPlainWindow(PoolId id, NewPool.Window window) {
    jdbc.sql(
            """
            update allocation.levels l
            set plain_from = :opens, plain_until = :closes, draw = p.way = 'DRAW', queue_most = p.queue_most
            from allocation.pools p where l.pool_id = :pool and l.part = 0 and p.id = l.pool_id
            """)
        .param("pool", id.value())
        .param("opens", Timestamp.from(window.opensAt()))
        .param("closes", Timestamp.from(window.closesAt()))
        .update();
  }

  public Optional<Pool> find(PoolId id) {
    return jdbc.sql(
            """
            select id, owner, subject, unit_path, way, opens_at, closes_at, stopped, per_holder, queue_most,
                   offer_minutes, version
            from allocation.pools where id = :id
            """)
        .param("id", id.value())
        .query(Pools::pool)
        .optional();
  }

  private static Pool pool(ResultSet row, int number) throws SQLException {
    Integer offer = row.getObject("offer_minutes", Integer.class);
    return new Pool(
        new PoolId(row.getObject("id", UUID.class)),
        row.getString("owner"),
        row.getObject("subject", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        Way.valueOf(row.getString("way")),
        row.getTimestamp("opens_at").toInstant(),
        row.getTimestamp("closes_at").toInstant(),
        row.getBoolean("stopped"),
        row.getInt("per_holder"),
        row.getObject("queue_most", Integer.class),
        offer == null ? null : Duration.ofMinutes(offer),
        row.getInt("version"));
  }

  /** How far each part is given out, part 0 first. */
  public List<Level> levels(PoolId id) {
    return jdbc.sql(
            """
            select part, name, capacity, taken, turns, waiting from allocation.levels
            where pool_id = :pool order by part
            """)
        .param("pool", id.value())
        .query(Level.class)
        .list();
  }

  /**
   * More or fewer units, but never fewer than are held. What becomes free goes down the queue.
   *
   * @param capacity null without limit
   * @return the turns of those who moved up
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> resize(PoolId id, int part, @Nullable Integer capacity) {
    int taken = lock(id, part);
    if (capacity != null && capacity < taken) {
      throw new Refusal(AllocationReason.BELOW_WHAT_IS_GIVEN, taken);
    }
    jdbc.sql(
            """
            update allocation.levels set capacity = :capacity where pool_id = :pool and part = :part
            """)
        .param("pool", id.value())
        .param("part", part)
        .param("capacity", capacity)
        .update();
    return jdbc.sql("select promoted from allocation.promote(:pool) as promoted")
        .param("pool", id.value())
        .query(Long.class)
        .list();
  }

  /** Another window, from the next claim on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reschedule(PoolId id, NewPool.Window window) {
    mustGoForward(window);
    lock(id, Part.GENERAL);
    mustNotBeDrawnFrom(id);
    jdbc.sql(
            """
            update allocation.pools set opens_at = :opens, closes_at = :closes, version = version + 1
            where id = :pool
            """)
        .param("pool", id.value())
        .param("opens", Timestamp.from(window.opensAt()))
        .param("closes", Timestamp.from(window.closesAt()))
        .update();
    jdbc.sql(
            """
            update allocation.levels set plain_from = :opens, plain_until = :closes
            where pool_id = :pool and part = 0 and plain_from is not null
            """)
        .param("pool", id.value())
        .param("opens", Timestamp.from(window.opensAt()))
        .param("closes", Timestamp.from(window.closesAt()))
        .update();
  }

  /** Once the list of a draw stands, nobody may come to it any more. */
  private void mustNotBeDrawnFrom(PoolId id) {
    boolean listed =
        jdbc.sql(
                """
                select exists (select from allocation.draws where pool_id = :pool and listed_at is not null)
                """)
            .param("pool", id.value())
            .query(Boolean.class)
            .single();
    if (listed) {
      throw new Refusal(AllocationReason.LIST_PUBLISHED);
    }
  }

  /** Nothing more is given, nobody moves up; what is held stays held. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void stop(PoolId id) {
    lock(id, Part.GENERAL);
    jdbc.sql("update allocation.pools set stopped = true, version = version + 1 where id = :pool")
        .param("pool", id.value())
        .update();
    jdbc.sql(
            """
            update allocation.levels set plain_from = null, plain_until = null where pool_id = :pool and part = 0
            """)
        .param("pool", id.value())
        .update();
  }

  /** Locks all parts, as whoever decides does, and says how much of one is taken. */
  private int lock(PoolId id, int part) {
    return jdbc
        .sql(
            "select part, taken from allocation.levels where pool_id = :pool order by part for"
                + " update")
        .param("pool", id.value())
        .query((row, _) -> row.getInt("part") == part ? row.getInt("taken") : 0)
        .list()
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
