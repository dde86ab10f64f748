package org.qunxing.allocation.draws;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Pools;
import org.qunxing.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionSystemException;

/** A node dies at any point of a draw, or several take it up at once: it is drawn once, wholly. */
@IntegrationTest
@Import(DrawFixtures.Configuration.class)
class DrawCrashTests {

  @Autowired private Draws draws;
  @Autowired private DrawWhatIsDue due;
  @Autowired private Claims claims;
  @Autowired private Pools pools;
  @Autowired private JdbcClient jdbc;
  @Autowired private DrawFixtures park;

  @Test
  void anotherNodeGoesOnWhereOneDiedBetweenTheListAndTheSeed() {
    PoolId pool = park.declared(3, null);
    park.crowd(pool, 9);
    park.close(pool);
    CurrentActor.as(Actor.SYSTEM, () -> due.publishList(pool));
    Draw listed = draws.of(pool).orElseThrow();
    assertThat(listed.isDrawn()).isFalse();
    assertThat(listed.seed()).isNull();

    CurrentActor.as(Actor.SYSTEM, due::drawAll);

    assertThat(draws.of(pool).orElseThrow().digest()).isEqualTo(listed.digest());
    assertThat(held(pool)).isEqualTo(3);
  }

  @Test
  void aConnectionThatBreaksWithinAStepLeavesNothingOfIt() {
    PoolId pool = park.declared(3, 0);
    List<UUID> crowd = park.crowd(pool, 9);
    park.close(pool);

    dies(() -> due.publishList(pool));
    assertThat(draws.of(pool).orElseThrow().isListed()).isFalse();
    assertThat(park.list(pool)).isEmpty();

    CurrentActor.as(Actor.SYSTEM, () -> due.publishList(pool));
    dies(() -> due.reveal(pool));
    assertThat(draws.of(pool).orElseThrow().isDrawn()).isFalse();
    assertThat(park.list(pool)).allMatch(entry -> entry.result() == null);
    assertThat(crowd)
        .allMatch(one -> claims.of(pool, one).getFirst().state().name().equals("ENTERED"));

    CurrentActor.as(Actor.SYSTEM, due::drawAll);
    assertThat(held(pool)).isEqualTo(3);
  }

  /** Does the work, and loses the connection before the commit. */
  private void dies(Runnable work) {
    assertThatThrownBy(
            () ->
                park.inTransaction(
                    () -> {
                      work.run();
                      return jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                          .query(Boolean.class)
                          .single();
                    }))
        .isInstanceOf(TransactionSystemException.class);
  }

  @Test
  void aDrawWhoseSeedCannotBeOpenedKeepsNoOtherWaitingAndIsDrawnOnceItCan() {
    PoolId broken = park.declared(1, 0);
    park.crowd(broken, 2);
    byte[] sealed = seal(broken, null);
    seal(broken, new byte[] {1, 1, 0, 1, 9});
    park.close(broken);
    PoolId sound = park.declared(1, 0);
    park.crowd(sound, 2);

    assertThatThrownBy(() -> park.draw(sound)).isInstanceOf(RuntimeException.class);

    assertThat(draws.of(sound).orElseThrow().isDrawn()).isTrue();
    assertThat(draws.of(broken).orElseThrow().isDrawn()).isFalse();
    seal(broken, sealed);
    assertThat(park.draw(broken).isDrawn()).isTrue();
  }

  /** Puts other bytes in place of the sealed seed, or none. */
  private byte[] seal(PoolId pool, byte @Nullable [] other) {
    if (other != null) {
      jdbc.sql("update allocation.draws set seed_sealed = :other where pool_id = :pool")
          .param("other", other)
          .param("pool", pool.value())
          .update();
    }
    return jdbc.sql("select seed_sealed from allocation.draws where pool_id = :pool")
        .param("pool", pool.value())
        .query(byte[].class)
        .single();
  }

  @Test
  void manyNodesAtOnceDrawOnce() {
    List<PoolId> drawn =
        IntStream.range(0, 5)
            .mapToObj(
                _ -> {
                  PoolId pool = park.declared(4, null);
                  park.crowd(pool, 12);
                  park.close(pool);
                  return pool;
                })
            .toList();

    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        nodes.submit(() -> CurrentActor.as(Actor.SYSTEM, due::drawAll));
      }
    }

    assertThat(drawn).allMatch(pool -> draws.of(pool).orElseThrow().isDrawn());
    for (PoolId pool : drawn) {
      assertThat(held(pool)).isEqualTo(4);
      assertThat(pools.levels(pool).getFirst())
          .extracting("taken", "waiting")
          .containsExactly(4, 8);
      assertThat(park.changes(pool).stream().collect(groupingBy(kind -> kind, counting())))
          .as("those who wait have a claim of their own for it")
          .isEqualTo(Map.of("GIVEN", 4L, "RELEASED", 8L));
    }
  }

  private long held(PoolId pool) {
    return park.list(pool).stream()
        .filter(entry -> entry.result() == DrawEntry.Result.HELD)
        .count();
  }
}
