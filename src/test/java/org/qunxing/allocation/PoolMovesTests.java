package org.qunxing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import(AllocationFixtures.Configuration.class)
class PoolMovesTests {

  @Autowired private Organising organising;
  @Autowired private Pools pools;
  @Autowired private AllocationFixtures cinema;

  @Test
  void aPoolFollowsTheUnitItBelongsTo() {
    OrganisationsFixtures tree = OrganisationsFixtures.in(organising);
    PoolId pool =
        cinema.open(
            NewPool.firstCome(
                AllocationFixtures.CINEMA,
                UUID.randomUUID(),
                tree.xinghe().path(),
                AllocationFixtures.openNow(),
                1));
    UnitPath now = tree.xiling().path().child(tree.donggang().code()).child(tree.xinghe().code());

    CurrentActor.as(
        Actor.SYSTEM,
        () -> organising.move(Actor.SYSTEM, tree.donggang().code(), tree.xiling().code()));

    for (int i = 0; i < 100 && !unitOf(pool).equals(now); i++) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(unitOf(pool)).isEqualTo(now);
  }

  private UnitPath unitOf(PoolId pool) {
    return pools.find(pool).orElseThrow().unit();
  }
}
