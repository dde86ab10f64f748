package org.qunxing.allocation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.CurrentActor;
import org.qunxing.allocation.NewPool.Window;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A cinema's tickets, and short ways to ask for them. */
public class AllocationFixtures {

  static final String CINEMA = "cinema.showing";

  private final Pools pools;
  private final Claims claims;
  private final TellOwners owners;
  private final TransactionOperations transactions;
  private final JdbcClient jdbc;
  private final Cinema cinema;

  AllocationFixtures(
      Pools pools,
      Claims claims,
      TellOwners owners,
      TransactionOperations transactions,
      JdbcClient jdbc,
      Cinema cinema) {
    this.pools = pools;
    this.claims = claims;
    this.owners = owners;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cinema = cinema;
  }

  static Window openNow() {
    return new Window(
        Instant.now().minus(Duration.ofHours(1)), Instant.now().plus(Duration.ofHours(1)));
  }

  /** So many tickets, one each, all others wait. */
  PoolId showing(@Nullable Integer tickets) {
    return open(firstCome(tickets));
  }

  static NewPool firstCome(@Nullable Integer tickets) {
    return NewPool.firstCome(CINEMA, UUID.randomUUID(), UnitPath.of("HY"), openNow(), tickets);
  }

  static NewPool with(
      NewPool pool, int perHolder, @Nullable Integer queueMost, @Nullable Duration offer) {
    return copy(pool, pool.window(), perHolder, queueMost, offer, pool.parts(), pool.caps());
  }

  static NewPool withParts(NewPool pool, Part... parts) {
    return copy(pool, pool.window(), 1, null, null, List.of(parts), pool.caps());
  }

  static NewPool withCaps(NewPool pool, Cap... caps) {
    return copy(pool, pool.window(), 1, null, null, pool.parts(), List.of(caps));
  }

  static NewPool within(NewPool pool, Window window) {
    return copy(pool, window, 1, null, null, pool.parts(), pool.caps());
  }

  private static NewPool copy(
      NewPool pool,
      Window window,
      int perHolder,
      @Nullable Integer queueMost,
      @Nullable Duration offer,
      List<Part> parts,
      List<Cap> caps) {
    return new NewPool(
        pool.owner(),
        pool.subject(),
        pool.unit(),
        pool.way(),
        window,
        perHolder,
        queueMost,
        offer,
        pool.followed(),
        parts,
        caps);
  }

  PoolId open(NewPool pool) {
    return inTransaction(() -> pools.open(pool));
  }

  /** In a transaction of its own, as the platform. */
  <T> T inTransaction(Supplier<T> work) {
    return CurrentActor.as(
        Actor.SYSTEM, () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
  }

  void doInTransaction(Runnable work) {
    CurrentActor.as(
        Actor.SYSTEM,
        () -> {
          transactions.executeWithoutResult(_ -> work.run());
          return true;
        });
  }

  Outcome claim(PoolId pool, Claim claim) {
    return inTransaction(() -> claims.claim(pool, claim));
  }

  Outcome claim(PoolId pool, UUID holder) {
    return claim(pool, Claim.one(holder));
  }

  List<Standing> release(PoolId pool, UUID holder) {
    return inTransaction(() -> claims.release(pool, claims.of(pool, holder).getFirst().turn()));
  }

  int taken(PoolId pool) {
    return pools.levels(pool).stream().mapToInt(Level::taken).sum();
  }

  /** As if an hour had gone by. */
  void endOffers(PoolId pool) {
    jdbc.sql(
            "update allocation.claims set offer_until = offer_until - interval '1 hour' where"
                + " pool_id = :pool and state = 'OFFERED'")
        .param("pool", pool.value())
        .update();
  }

  void failOnce() {
    cinema.failNext();
  }

  /** What the owner was told, in words such as {@code GIVEN 1}. */
  List<String> told(PoolId pool) {
    CurrentActor.as(Actor.SYSTEM, owners::tellAll);
    return cinema.told.getOrDefault(pool, List.of());
  }

  /** Whether levels and claims tell the same story. */
  boolean adds(PoolId pool) {
    return jdbc.sql(
            """
            select not exists (
              select from allocation.levels l where l.pool_id = :pool and (
                l.taken <> (select coalesce(sum(c.units), 0) from allocation.claims c
                            where c.pool_id = l.pool_id and c.part = l.part and c.state in ('HELD', 'OFFERED'))
                or l.part = 0 and l.waiting <> (select count(*) from allocation.claims c
                                                where c.pool_id = l.pool_id and c.state = 'WAITING')
                or l.part = 0 and l.turns <> (select coalesce(max(turn), 0) from allocation.claims c
                                              where c.pool_id = l.pool_id)))
            """)
        .param("pool", pool.value())
        .query(Boolean.class)
        .single();
  }

  /** Remembers what it is told; fails once when asked to. */
  static class Cinema implements PoolOwner {

    private final Map<PoolId, List<String>> told = new ConcurrentHashMap<>();
    private volatile boolean failing;

    void failNext() {
      failing = true;
    }

    @Override
    public String owner() {
      return CINEMA;
    }

    @Override
    public void happened(Pool pool, List<Change> changes) {
      if (failing) {
        failing = false;
        throw new IllegalStateException("the cinema is closed");
      }
      List<String> all = told.computeIfAbsent(pool.id(), _ -> new ArrayList<>());
      changes.forEach(change -> all.add(change.kind() + " " + change.turn()));
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {

    @Bean
    static Cinema cinema() {
      return new Cinema();
    }

    @Bean
    static AllocationFixtures allocationFixtures(
        Pools pools,
        Claims claims,
        TellOwners owners,
        TransactionOperations transactions,
        JdbcClient jdbc,
        Cinema cinema) {
      return new AllocationFixtures(pools, claims, owners, transactions, jdbc, cinema);
    }
  }
}
