package org.qunxing.allocation.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.allocation.Cap;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Pools;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town enters; the pool's lock is held no longer than people wait for a page. */
@IntegrationTest
@Import(DrawFixtures.Configuration.class)
class LargeDrawTests {

  private static final int PEOPLE = 10_000;

  @Autowired private Pools pools;
  @Autowired private JdbcClient jdbc;
  @Autowired private DrawFixtures park;

  @Test
  void drawsATownWithASeasonsLimitWithinTheMinuteThatThePagePromises() {
    Cap season = new Cap(UUID.randomUUID(), "2026 年亲子季", Cap.Counts.HOLDER, 1);
    PoolId pool =
        park.declared(DrawFixtures.tickets(800, null, season), DrawFixtures.newcomersFirst());
    enterAll(pool);
    Instant begin = Instant.now();

    Draw draw = park.draw(pool);

    Duration took = Duration.between(begin, Instant.now());
    assertThat(draw.isDrawn()).isTrue();
    assertThat(pools.levels(pool).getFirst())
        .extracting("taken", "waiting")
        .containsExactly(800, PEOPLE - 800);
    assertThat(took).isLessThan(Duration.ofMinutes(1));
  }

  private void enterAll(PoolId pool) {
    jdbc.sql(
            """
            insert into allocation.claims (pool_id, turn, holder, request, units, weight, began, state, asked_at)
            select :pool, n, gen_random_uuid(), '00000000-0000-0000-0000-000000000000', 1, 1 + n % 2, 'ENTERED',
                   'ENTERED', now()
            from generate_series(1, :people) as n
            """)
        .param("pool", pool.value())
        .param("people", PEOPLE)
        .update();
    jdbc.sql("update allocation.levels set turns = :people where pool_id = :pool and part = 0")
        .param("people", PEOPLE)
        .param("pool", pool.value())
        .update();
  }
}
