package org.qunxing.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.allocation.AllocationFixtures.firstCome;
import static org.qunxing.allocation.AllocationFixtures.with;
import static org.qunxing.allocation.AllocationFixtures.withCaps;
import static org.qunxing.allocation.AllocationFixtures.withParts;
import static org.qunxing.allocation.AllocationFixtures.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.allocation.Cap.Counts;
import org.qunxing.allocation.NewPool.Window;
import org.qunxing.allocation.Outcome.Held;
import org.qunxing.allocation.Outcome.LimitReached;
import org.qunxing.allocation.Outcome.Waiting;
import org.qunxing.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import(AllocationFixtures.Configuration.class)
class ClaimsTests {

  @Autowired private Claims claims;
  @Autowired private Pools pools;
  @Autowired private LapsedOffers lapsed;
  @Autowired private AllocationFixtures cinema;

  private final UUID wangFang = UUID.randomUUID();
  private final UUID liQiang = UUID.randomUUID();
  private final UUID tianYe = UUID.randomUUID();

  @Test
  void givesToWhoComesFirstAndLetsTheOthersWaitInTheirOrder() {
    PoolId showing = cinema.showing(1);

    assertThat(cinema.claim(showing, wangFang)).isEqualTo(new Held(1, 0));
    assertThat(cinema.claim(showing, liQiang)).isEqualTo(new Waiting(2));
    assertThat(cinema.claim(showing, tianYe)).isEqualTo(new Waiting(3));
    assertThat(claims.of(showing, tianYe).getFirst().position()).isEqualTo(2);
  }

  @Test
  void answersTheSameAgain() {
    PoolId showing = cinema.showing(1);
    cinema.claim(showing, wangFang);
    cinema.claim(showing, liQiang);

    assertThat(cinema.claim(showing, wangFang)).isEqualTo(new Held(1, 0));
    assertThat(cinema.claim(showing, liQiang)).isEqualTo(new Waiting(2));
    assertThat(cinema.taken(showing)).isEqualTo(1);
  }

  @Test
  void answersTheSameAfterTheEndAndRefusesOthers() {
    PoolId showing = cinema.showing(5);
    cinema.claim(showing, wangFang);
    cinema.doInTransaction(
        () ->
            pools.reschedule(
                showing,
                new Window(Instant.now().minusSeconds(20), Instant.now().minusSeconds(10))));

    assertThat(cinema.claim(showing, wangFang)).isEqualTo(new Held(1, 0));
    assertThat(cinema.claim(showing, liQiang)).isEqualTo(new Outcome.Over());
  }

  @Test
  void opensAtItsHourByTheDatabasesClock() {
    Window later = new Window(Instant.now().plusSeconds(600), Instant.now().plusSeconds(900));

    assertThat(cinema.claim(cinema.open(within(firstCome(5), later)), wangFang))
        .isEqualTo(new Outcome.NotYet());
  }

  @Test
  void saysSoldOutWhereNobodyMayWaitOrTheQueueIsFull() {
    PoolId noQueue = cinema.open(with(firstCome(1), 1, 0, null));
    PoolId shortQueue = cinema.open(with(firstCome(1), 1, 1, null));
    for (PoolId pool : List.of(noQueue, shortQueue)) {
      cinema.claim(pool, wangFang);
    }

    assertThat(cinema.claim(noQueue, liQiang)).isEqualTo(new Outcome.SoldOut());
    assertThat(cinema.claim(shortQueue, liQiang)).isEqualTo(new Waiting(2));
    assertThat(cinema.claim(shortQueue, tianYe)).isEqualTo(new Outcome.SoldOut());
  }

  @Test
  void movesTheQueueUpWhenSomethingIsGivenBack() {
    PoolId showing = cinema.showing(1);
    cinema.claim(showing, wangFang);
    cinema.claim(showing, liQiang);
    cinema.claim(showing, tianYe);

    assertThat(cinema.release(showing, wangFang))
        .extracting(Standing::holder)
        .containsExactly(liQiang);
    assertThat(claims.of(showing, tianYe).getFirst().position()).isEqualTo(1);
    assertThat(cinema.adds(showing)).isTrue();
  }

  @Test
  void movesTheQueueUpWhenThereIsMore() {
    PoolId showing = cinema.showing(0);
    cinema.claim(showing, wangFang);
    cinema.claim(showing, liQiang);

    cinema.doInTransaction(() -> pools.resize(showing, Part.GENERAL, 1));

    assertThat(cinema.claim(showing, wangFang)).isEqualTo(new Held(1, 0));
    assertThat(cinema.claim(showing, liQiang)).isEqualTo(new Waiting(2));
    assertThat(cinema.adds(showing)).isTrue();
  }

  @Test
  void doesNotMoveTheQueueUpWhenSomebodyGivesUpWaiting() {
    PoolId showing = cinema.showing(1);
    cinema.claim(showing, wangFang);
    cinema.claim(showing, liQiang);
    cinema.claim(showing, tianYe);

    assertThat(cinema.release(showing, liQiang)).isEmpty();
    assertThat(claims.of(showing, tianYe).getFirst().position()).isEqualTo(1);
  }

  @Test
  void startsAnewForWhomComesBack() {
    PoolId showing = cinema.showing(1);
    cinema.claim(showing, wangFang);
    cinema.claim(showing, liQiang);
    cinema.release(showing, wangFang);

    assertThat(cinema.claim(showing, wangFang))
        .as("behind those who waited")
        .isEqualTo(new Waiting(3));
    assertThat(cinema.adds(showing)).isTrue();
  }

  @Test
  void refusesToTakeBackWhatNobodyHolds() {
    PoolId showing = cinema.showing(1);

    assertThatThrownBy(() -> cinema.doInTransaction(() -> claims.release(showing, 1)))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(AllocationReason.NOT_HELD));
  }

  @Test
  void refusesToShrinkBelowWhatIsGiven() {
    PoolId showing = cinema.showing(2);
    cinema.claim(showing, wangFang);
    cinema.claim(showing, liQiang);

    assertThatThrownBy(() -> cinema.doInTransaction(() -> pools.resize(showing, Part.GENERAL, 1)))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> {
              assertThat(no.reason()).isEqualTo(AllocationReason.BELOW_WHAT_IS_GIVEN);
              assertThat(no.text()).contains("2");
            });
    cinema.doInTransaction(() -> pools.resize(showing, Part.GENERAL, 2));
  }

  @Test
  void refusesAWindowThatEndsBeforeItStarts() {
    Window reversed = new Window(Instant.now(), Instant.now().minusSeconds(1));

    assertThatThrownBy(() -> cinema.open(within(firstCome(1), reversed)))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> assertThat(no.reason()).isEqualTo(AllocationReason.WINDOW_REVERSED));
  }

  @Test
  void givesUpToTheLimitForOneHolderAndNotOneMore() {
    PoolId showing = cinema.open(with(firstCome(10), 3, null, null));
    UUID first = UUID.randomUUID();

    assertThat(cinema.claim(showing, Claim.of(wangFang, first, 2))).isEqualTo(new Held(1, 0));
    assertThat(cinema.claim(showing, Claim.of(wangFang, first, 2)))
        .as("again")
        .isEqualTo(new Held(1, 0));
    assertThat(cinema.claim(showing, Claim.of(wangFang, UUID.randomUUID(), 2)))
        .isEqualTo(new LimitReached(null));
    assertThat(cinema.claim(showing, Claim.of(wangFang, UUID.randomUUID(), 1)))
        .isEqualTo(new Held(2, 0));
    assertThat(cinema.taken(showing)).isEqualTo(3);
  }

  @Test
  void nobodyIsOvertakenBySomebodyWhoWantsLess() {
    PoolId showing = cinema.open(with(firstCome(3), 5, null, null));
    cinema.claim(showing, Claim.of(wangFang, UUID.randomUUID(), 2));

    assertThat(cinema.claim(showing, Claim.of(liQiang, UUID.randomUUID(), 2)))
        .isInstanceOf(Waiting.class);
    assertThat(cinema.claim(showing, Claim.of(tianYe, UUID.randomUUID(), 1)))
        .as("one is free, but 李强 waits for two")
        .isInstanceOf(Waiting.class);
    assertThat(cinema.release(showing, wangFang))
        .extracting(Standing::holder)
        .containsExactly(liQiang, tianYe);
  }

  @Test
  void countsASeasonOverItsPools() {
    Cap season = new Cap(UUID.randomUUID(), "观影季", Counts.HOLDER, 1);
    PoolId monday = cinema.open(withCaps(firstCome(5), season));
    PoolId tuesday = cinema.open(withCaps(firstCome(5), season));
    cinema.claim(monday, wangFang);

    assertThat(cinema.claim(tuesday, wangFang)).isEqualTo(new LimitReached(season.id()));
    assertThat(cinema.claim(tuesday, liQiang)).isInstanceOf(Held.class);
    cinema.release(monday, wangFang);
    assertThat(cinema.claim(tuesday, wangFang)).isInstanceOf(Held.class);
  }

  @Test
  void countsAHouseholdAndAUnit() {
    Cap home = new Cap(UUID.randomUUID(), "每户一份", Counts.HOUSEHOLD, 1);
    Cap unit = new Cap(UUID.randomUUID(), "每单位两份", Counts.UNIT, 2);
    PoolId pool = cinema.open(withCaps(firstCome(9), home, unit));
    UUID household = UUID.randomUUID();
    UUID employer = UUID.randomUUID();

    assertThat(cinema.claim(pool, of(wangFang, household, employer))).isInstanceOf(Held.class);
    assertThat(cinema.claim(pool, of(liQiang, household, employer)))
        .isEqualTo(new LimitReached(home.id()));
    assertThat(cinema.claim(pool, of(tianYe, UUID.randomUUID(), employer)))
        .isInstanceOf(Held.class);
    assertThat(cinema.claim(pool, of(UUID.randomUUID(), UUID.randomUUID(), employer)))
        .isEqualTo(new LimitReached(unit.id()));
  }

  private static Claim of(UUID holder, UUID household, UUID unit) {
    return new Claim(holder, Claim.ONLY, 1, 1, List.of(), household, unit);
  }

  @Test
  void passesOverWhoHasReachedALimitWhileWaiting() {
    Cap season = new Cap(UUID.randomUUID(), "观影季", Counts.HOLDER, 1);
    PoolId monday = cinema.open(withCaps(firstCome(1), season));
    PoolId tuesday = cinema.open(withCaps(firstCome(5), season));
    cinema.claim(monday, wangFang);
    cinema.claim(monday, liQiang);
    cinema.claim(monday, tianYe);
    cinema.claim(tuesday, liQiang);

    assertThat(cinema.release(monday, wangFang))
        .extracting(Standing::holder)
        .containsExactly(tianYe);
    assertThat(claims.of(monday, liQiang)).isEmpty();
    assertThat(cinema.told(monday)).contains("PASSED_OVER 2", "GIVEN 3");
    assertThat(cinema.adds(monday)).isTrue();
  }

  @Test
  void keepsReservedPartsForThoseTheyAreFor() {
    PoolId pool = cinema.open(withParts(firstCome(1), Part.general(1), new Part(1, "大字模式", 1)));
    cinema.claim(pool, wangFang);

    assertThat(cinema.claim(pool, liQiang))
        .as("the reserved one is not for all")
        .isInstanceOf(Waiting.class);
    Claim elder = new Claim(tianYe, Claim.ONLY, 1, 1, List.of(1, 0), null, null);
    assertThat(cinema.claim(pool, elder)).isEqualTo(new Held(3, 1));
    assertThat(cinema.adds(pool)).isTrue();
  }

  @Test
  void offersFreedCapacityForAWhileAndPassesItOn() {
    PoolId pool = cinema.open(with(firstCome(1), 1, null, Duration.ofMinutes(30)));
    cinema.claim(pool, wangFang);
    cinema.claim(pool, liQiang);
    cinema.claim(pool, tianYe);
    cinema.release(pool, wangFang);
    assertThat(cinema.claim(pool, liQiang)).isEqualTo(new Outcome.Offered(2, 0));

    letOffersEnd(pool);
    assertThatThrownBy(() -> cinema.doInTransaction(() -> claims.accept(pool, 2)))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(AllocationReason.OFFER_ENDED));
    cinema.inTransaction(lapsed::passOn);
    assertThat(cinema.claim(pool, tianYe)).isEqualTo(new Outcome.Offered(3, 0));

    cinema.doInTransaction(() -> claims.accept(pool, 3));
    assertThat(cinema.claim(pool, tianYe)).isEqualTo(new Held(3, 0));
    assertThat(cinema.told(pool))
        .containsExactly(
            "GIVEN 1",
            "QUEUED 2",
            "QUEUED 3",
            "RELEASED 1",
            "OFFERED 2",
            "LAPSED 2",
            "OFFERED 3",
            "GIVEN 3");
    assertThat(cinema.adds(pool)).isTrue();
  }

  private void letOffersEnd(PoolId pool) {
    cinema.doInTransaction(() -> cinema.endOffers(pool));
  }

  @Test
  void givesNothingMoreWhenItIsStopped() {
    PoolId pool = cinema.showing(1);
    cinema.claim(pool, wangFang);
    cinema.claim(pool, liQiang);
    cinema.doInTransaction(() -> pools.stop(pool));

    assertThat(cinema.claim(pool, tianYe)).isEqualTo(new Outcome.Stopped());
    assertThat(cinema.release(pool, wangFang)).as("nobody moves up").isEmpty();
  }

  @Test
  void undoesAClaimWithTheTransactionItBelongsTo() {
    PoolId pool = cinema.showing(1);

    assertThatThrownBy(
            () ->
                cinema.doInTransaction(
                    () -> {
                      claims.claim(pool, Claim.one(wangFang));
                      throw new IllegalStateException("the owner thinks again");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(cinema.claim(pool, liQiang)).isEqualTo(new Held(1, 0));
  }
}
