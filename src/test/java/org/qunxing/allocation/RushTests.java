package org.qunxing.allocation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.allocation.AllocationFixtures.firstCome;
import static org.qunxing.allocation.AllocationFixtures.with;
import static org.qunxing.allocation.AllocationFixtures.withCaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.allocation.Cap.Counts;
import org.qunxing.allocation.Outcome.Held;
import org.qunxing.allocation.Outcome.SoldOut;
import org.qunxing.allocation.Outcome.Waiting;
import org.qunxing.kernel.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(AllocationFixtures.Configuration.class)
class RushTests {

  @Autowired private Rush rush;
  @Autowired private Claims claims;
  @Autowired private Pools pools;
  @Autowired private SoldOutMemory soldOut;
  @Autowired private AllocationFixtures cinema;
  @Autowired private JdbcClient jdbc;

  @Test
  void neverGivesMoreThanThereIsHoweverManyAskAtOnce() throws Exception {
    PoolId showing = cinema.showing(100);

    List<Outcome> outcomes = all(people(600).map(person -> () -> claim(showing, person)));

    assertThat(kinds(outcomes)).containsEntry(Held.class, 100L).containsEntry(Waiting.class, 500L);
    assertThat(cinema.taken(showing)).isEqualTo(100);
    assertThat(cinema.adds(showing)).isTrue();
  }

  /** The negative control: what deciding by looking first comes to. */
  @Test
  void lookingBeforeTakingWouldGiveMoreThanThereIs() throws Exception {
    PoolId showing = cinema.showing(10);
    jdbc.sql("alter table allocation.levels drop constraint levels_never_oversold").update();
    try {
      List<Integer> taken = all(people(60).map(_ -> () -> lookThenTake(showing)));

      assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(10);
    } finally {
      cinema.doInTransaction(
          () ->
              jdbc.sql("update allocation.levels set taken = 0 where pool_id = ?")
                  .param(showing.value())
                  .update());
      jdbc.sql(
              "alter table allocation.levels add constraint levels_never_oversold check (capacity"
                  + " is null or taken <= capacity)")
          .update();
    }
  }

  private int lookThenTake(PoolId showing) {
    return cinema.inTransaction(
        () -> {
          int taken = pools.levels(showing).getFirst().taken();
          if (taken >= 10) {
            return 0;
          }
          jdbc.sql("select pg_sleep(0.05)").query(_ -> {});
          return jdbc.sql("update allocation.levels set taken = taken + 1 where pool_id = ?")
              .param(showing.value())
              .update();
        });
  }

  @Test
  void answersOnePersonInTenTabsTheSame() throws Exception {
    PoolId showing = cinema.showing(5);
    UUID wangFang = UUID.randomUUID();

    List<Outcome> outcomes = all(Stream.generate(() -> call(showing, wangFang)).limit(10));

    assertThat(outcomes).containsOnly(new Held(1, 0));
    assertThat(cinema.taken(showing)).isEqualTo(1);
  }

  private Callable<Outcome> call(PoolId pool, UUID person) {
    return () -> claim(pool, person);
  }

  @Test
  void keepsASeasonsLimitOverPoolsThatOpenTogether() throws Exception {
    Cap season = new Cap(UUID.randomUUID(), "观影季", Counts.HOLDER, 2);
    List<PoolId> week =
        IntStream.range(0, 5).mapToObj(_ -> cinema.open(withCaps(firstCome(500), season))).toList();
    List<UUID> crowd = people(60).toList();

    List<Outcome> outcomes =
        all(crowd.stream().flatMap(person -> week.stream().map(day -> call(day, person))));

    assertThat(kinds(outcomes)).containsEntry(Held.class, 120L);
    assertThat(week.stream().mapToInt(cinema::taken).sum()).isEqualTo(120);
    assertThat(crowd).allSatisfy(person -> assertThat(claims.of(person)).hasSize(2));
  }

  @Test
  void decidesManyPoolsAndMixedClaimsTogether() throws Exception {
    List<PoolId> plain = IntStream.range(0, 20).mapToObj(_ -> cinema.showing(3)).toList();
    PoolId three = cinema.open(with(firstCome(30), 3, 0, null));

    List<Outcome> outcomes =
        all(
            people(200)
                .flatMap(
                    person ->
                        Stream.of(
                            call(plain.get(Math.floorMod(person.hashCode(), 20)), person),
                            () -> rush.claim(three, Claim.of(person, UUID.randomUUID(), 3)))));

    assertThat(outcomes).hasSize(400);
    assertThat(cinema.taken(three)).isEqualTo(30);
    assertThat(plain).allMatch(cinema::adds);
    assertThat(cinema.adds(three)).isTrue();
  }

  @Test
  void keepsItsPromisesWhileThePoolIsChanged() throws Exception {
    PoolId showing = cinema.showing(50);
    List<UUID> crowd = people(400).toList();

    List<Object> done =
        all(
            Stream.concat(
                crowd.stream().<Callable<Object>>map(person -> () -> claim(showing, person)),
                Stream.<Callable<Object>>of(() -> grow(showing, 70))));

    assertThat(done).hasSize(401);
    Integer capacity = pools.levels(showing).getFirst().capacity();
    assertThat(cinema.taken(showing)).as("all that there is, and no more").isEqualTo(capacity);
    assertThat(cinema.adds(showing)).isTrue();
  }

  /** One more after the other. */
  private boolean grow(PoolId pool, int most) {
    for (int to = 51; to <= most; to++) {
      int capacity = to;
      cinema.doInTransaction(() -> pools.resize(pool, Part.GENERAL, capacity));
    }
    return true;
  }

  @Test
  void givesNothingAfterItWasStopped() throws Exception {
    PoolId showing = cinema.showing(10_000);
    ExecutorService officer = Executors.newSingleThreadExecutor();
    Future<?> stopped = officer.submit(() -> cinema.doInTransaction(() -> pools.stop(showing)));
    all(people(300).map(person -> call(showing, person)));
    stopped.get();
    officer.shutdown();
    int taken = cinema.taken(showing);

    List<Outcome> late = all(people(50).map(person -> call(showing, person)));

    assertThat(late).containsOnly(new Outcome.Stopped());
    assertThat(cinema.taken(showing)).isEqualTo(taken);
  }

  @Test
  void remembersSoldOutForAMomentButAlwaysKnowsWhoHasSomething() throws Exception {
    PoolId pool = cinema.open(with(firstCome(1), 1, 0, null));
    UUID wangFang = UUID.randomUUID();
    claim(pool, wangFang);

    assertThat(untilKnown(pool)).isEqualTo(new SoldOut());
    assertThat(soldOut.isKnown(pool)).isTrue();
    assertThat(claim(pool, wangFang)).isEqualTo(new Held(1, 0));
    assertThat(claim(pool, UUID.randomUUID())).isEqualTo(new SoldOut());
  }

  @Test
  void hearsAtOnceWhatAnotherNodeFrees() throws Exception {
    PoolId pool = cinema.open(with(firstCome(1), 1, 0, null));
    UUID wangFang = UUID.randomUUID();
    claim(pool, wangFang);
    untilKnown(pool);

    cinema.release(pool, wangFang);
    long freed = System.nanoTime();
    while (soldOut.isKnown(pool) && System.nanoTime() - freed < 1_000_000_000L) {
      Thread.sleep(1);
    }

    assertThat((System.nanoTime() - freed) / 1_000_000).as("milliseconds").isLessThan(500);
    assertThat(claim(pool, UUID.randomUUID())).isInstanceOf(Held.class);
  }

  /** Asks as strangers until this node remembers; it does once it listens. */
  private Outcome untilKnown(PoolId pool) throws InterruptedException {
    Outcome outcome = claim(pool, UUID.randomUUID());
    for (int i = 0; i < 200 && !soldOut.isKnown(pool); i++) {
      Thread.sleep(20);
      outcome = claim(pool, UUID.randomUUID());
    }
    return outcome;
  }

  @Test
  void doesNotRememberAnAnswerThatIsOlderThanTheNews() {
    SoldOutMemory memory = new SoldOutMemory();
    PoolId pool = PoolId.fresh();
    memory.listening(true);
    long before = memory.now();
    memory.freed(pool);

    memory.remember(pool, before);
    assertThat(memory.isKnown(pool)).isFalse();

    memory.remember(pool, memory.now());
    assertThat(memory.isKnown(pool)).as("the control").isTrue();
    memory.listening(false);
    assertThat(memory.isKnown(pool)).isFalse();
    memory.remember(pool, memory.now());
    assertThat(memory.isKnown(pool)).as("not while it cannot hear").isFalse();
  }

  @Test
  void tellsWhoeverAsksForAPoolThatDoesNotExistAndServesTheOthers() throws Exception {
    PoolId showing = cinema.showing(5);
    PoolId nowhere = PoolId.fresh();

    List<Outcome> outcomes =
        all(
            people(20)
                .map(
                    person ->
                        () -> {
                          assertThatThrownBy(() -> rush.claim(nowhere, Claim.one(person)))
                              .isInstanceOf(NotFound.class);
                          return claim(showing, person);
                        }));

    assertThat(kinds(outcomes)).containsEntry(Held.class, 5L);
  }

  @Test
  void tellsTheOwnerEverythingOnceAlsoWhenTheOwnerFails() throws Exception {
    PoolId showing = cinema.showing(10);
    all(people(30).map(person -> call(showing, person)));
    cinema.failOnce();

    assertThatThrownBy(() -> cinema.told(showing)).hasMessageContaining("the cinema is closed");
    List<String> told = cinema.told(showing);

    assertThat(told).hasSize(30).doesNotHaveDuplicates();
    assertThat(told.stream().filter(change -> change.startsWith("GIVEN"))).hasSize(10);
    assertThat(cinema.told(showing)).as("nothing new").hasSize(30);
  }

  private Outcome claim(PoolId pool, UUID person) {
    return rush.claim(pool, Claim.one(person));
  }

  private static Stream<UUID> people(int count) {
    return Stream.generate(UUID::randomUUID).limit(count);
  }

  private static Map<Class<?>, Long> kinds(List<Outcome> outcomes) {
    return outcomes.stream().collect(groupingBy(Object::getClass, counting()));
  }

  private static <T> List<T> all(Stream<? extends Callable<T>> work) throws Exception {
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> started = new ArrayList<>();
      work.forEach(one -> started.add(crowd.submit(one)));
      List<T> results = new ArrayList<>();
      for (Future<T> one : started) {
        results.add(one.get());
      }
      return results;
    }
  }
}
