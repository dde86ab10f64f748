package org.qunxing.allocation.draws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.CurrentActor;
import org.qunxing.allocation.Cap;
import org.qunxing.allocation.Claim;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.NewPool;
import org.qunxing.allocation.Outcome;
import org.qunxing.allocation.Part;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Pools;
import org.qunxing.allocation.Way;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Family tickets for the sea park, given by lot. */
class DrawFixtures {

  static final String SEA_PARK = "seapark.tickets";

  private final Pools pools;
  private final Claims claims;
  private final Draws draws;
  private final DrawWhatIsDue due;
  private final TransactionOperations transactions;
  private final JdbcClient jdbc;

  DrawFixtures(
      Pools pools,
      Claims claims,
      Draws draws,
      DrawWhatIsDue due,
      TransactionOperations transactions,
      JdbcClient jdbc) {
    this.pools = pools;
    this.claims = claims;
    this.draws = draws;
    this.due = due;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  static NewPool inParts(@Nullable Integer queueMost, List<Part> parts, Cap... caps) {
    return new NewPool(
        SEA_PARK,
        UUID.randomUUID(),
        UnitPath.of("HY"),
        Way.DRAW,
        new NewPool.Window(
            Instant.now().minus(Duration.ofHours(1)), Instant.now().plus(Duration.ofHours(1))),
        1,
        queueMost,
        null,
        false,
        parts,
        List.of(caps));
  }

  static NewPool tickets(int capacity, @Nullable Integer queueMost, Cap... caps) {
    return inParts(queueMost, List.of(Part.general(capacity)), caps);
  }

  static DrawTerms newcomersFirst() {
    return new DrawTerms(
        "海洋公园亲子票",
        List.of(new DrawTerms.Lots(2, "本季没中过签的人"), new DrawTerms.Lots(1, "其他人")),
        DrawTerms.LARGEST_PARTY);
  }

  PoolId declared(NewPool pool, DrawTerms terms) {
    return inTransaction(
        () -> {
          PoolId id = pools.open(pool);
          draws.declare(id, terms);
          return id;
        });
  }

  PoolId declared(int capacity, @Nullable Integer queueMost) {
    return declared(tickets(capacity, queueMost), newcomersFirst());
  }

  Outcome enter(PoolId pool, UUID holder) {
    return enter(pool, new Claim(holder, Claim.ONLY, 1, 1, List.of(), null, null));
  }

  Outcome enter(PoolId pool, Claim claim) {
    return inTransaction(() -> claims.claim(pool, claim));
  }

  /** So many people enter. */
  List<UUID> crowd(PoolId pool, int people) {
    List<UUID> crowd = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      UUID person = UUID.randomUUID();
      enter(pool, person);
      crowd.add(person);
    }
    return crowd;
  }

  /** The window ends now. */
  void close(PoolId pool) {
    inTransaction(
        () ->
            jdbc.sql(
                    """
                    update allocation.pools set closes_at = clock_timestamp() - interval '1 ms' where id = :pool
                    """)
                .param("pool", pool.value())
                .update());
  }

  /** As the job does, until the draw is drawn. */
  Draw draw(PoolId pool) {
    close(pool);
    CurrentActor.as(Actor.SYSTEM, due::drawAll);
    return draws.of(pool).orElseThrow();
  }

  void release(PoolId pool, UUID holder) {
    inTransaction(() -> claims.release(pool, claims.of(pool, holder).getFirst().turn()));
  }

  DrawEntry entry(PoolId pool, UUID holder) {
    return draws.entry(pool, draws.code(pool, holder)).orElseThrow();
  }

  /** An entry after the draw. */
  record Drawn(String code, int place, DrawEntry.Result result) {}

  Drawn drawn(PoolId pool, UUID holder) {
    DrawEntry entry = entry(pool, holder);
    return new Drawn(
        entry.code(),
        Objects.requireNonNull(entry.place()),
        Objects.requireNonNull(entry.result()));
  }

  String seed(PoolId pool) {
    return Objects.requireNonNull(draws.of(pool).orElseThrow().seed());
  }

  List<DrawEntry> list(PoolId pool) {
    return draws.entries(pool, 0, Integer.MAX_VALUE);
  }

  List<String> changes(PoolId pool) {
    return jdbc.sql("select kind from allocation.changes where pool_id = :pool order by number")
        .param("pool", pool.value())
        .query(String.class)
        .list();
  }

  /** In a transaction of its own, as the platform. */
  <T> T inTransaction(Supplier<T> work) {
    return CurrentActor.as(
        Actor.SYSTEM, () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {

    @Bean
    DrawFixtures drawFixtures(
        Pools pools,
        Claims claims,
        Draws draws,
        DrawWhatIsDue due,
        TransactionOperations transactions,
        JdbcClient jdbc) {
      return new DrawFixtures(pools, claims, draws, due, transactions, jdbc);
    }
  }
}
