package org.qunxing.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.allocation.AllocationFixtures.firstCome;
import static org.qunxing.allocation.AllocationFixtures.withCaps;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.allocation.Cap.Counts;
import org.qunxing.allocation.Outcome.Held;
import org.qunxing.allocation.Outcome.LimitReached;
import org.qunxing.members.FollowsPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two files of 王芳 become one, and two again. */
@IntegrationTest
@Import(AllocationFixtures.Configuration.class)
class HolderChangesTests {

  @Autowired private List<FollowsPerson> followers;
  @Autowired private Claims claims;
  @Autowired private AllocationFixtures cinema;

  private final UUID old = UUID.randomUUID();
  private final UUID kept = UUID.randomUUID();
  private final Cap season = new Cap(UUID.randomUUID(), "观影季", Counts.HOLDER, 2);

  @Test
  void whatIsHeldGoesAlongAndComesBackWithWhatTheLimitsCount() {
    PoolId monday = cinema.open(withCaps(firstCome(5), season));
    PoolId tuesday = cinema.open(withCaps(firstCome(5), season));
    PoolId sunday = cinema.open(withCaps(firstCome(5), season));
    cinema.claim(monday, old);
    cinema.claim(tuesday, kept);

    List<String> moved = cinema.inTransaction(() -> follower().move(old, kept));

    assertThat(cinema.claim(monday, kept)).as("the same answer").isEqualTo(new Held(1, 0));
    assertThat(cinema.claim(sunday, kept)).isEqualTo(new LimitReached(season.id()));
    assertThat(claims.of(old)).isEmpty();

    cinema.doInTransaction(() -> follower().moveBack(moved, kept, old));

    assertThat(claims.of(old)).hasSize(1);
    assertThat(cinema.claim(sunday, kept)).isInstanceOf(Held.class);
    cinema.release(monday, old);
    assertThat(List.of(monday, tuesday, sunday)).allMatch(cinema::adds);
  }

  @Test
  void whatBothHaveStaysWithEach() {
    PoolId monday = cinema.showing(5);
    cinema.claim(monday, old);
    cinema.claim(monday, kept);

    assertThat(cinema.inTransaction(() -> follower().move(old, kept))).isEmpty();
    assertThat(claims.of(old)).hasSize(1);
    assertThat(cinema.taken(monday)).isEqualTo(2);
  }

  private FollowsPerson follower() {
    return followers.stream()
        .filter(one -> one.keeper().equals("allocation"))
        .findFirst()
        .orElseThrow();
  }
}
