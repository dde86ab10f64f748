package org.qunxing.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However units are moved about, each path is its parent's path and its own code. */
@IntegrationTest
class TreeMovesTests {

  @Autowired Organising organising;
  @Autowired Units units;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void randomMovesKeepPathsAndParentsInStep(long seed) {
    Random random = new Random(seed);
    List<String> codes = plant(random, 25);

    int moved = 0;
    for (int i = 0; i < 40; i++) {
      moved +=
          move(
                  codes.get(1 + random.nextInt(codes.size() - 1)),
                  codes.get(random.nextInt(codes.size())))
              ? 1
              : 0;
      assertThat(brokenPaths()).isEmpty();
    }

    assertThat(moved).as("most of them are real moves").isGreaterThan(10);
    assertThat(size(codes.getFirst())).isEqualTo(codes.size());
  }

  @Test
  void twoOfficersCannotHangTwoUnitsBelowEachOther() throws InterruptedException {
    List<String> codes = plant(new Random(21), 3);
    String top = codes.getFirst();
    for (int round = 0; round < 10; round++) {
      move(codes.get(1), top);
      move(codes.get(2), top);
      atOnce(() -> move(codes.get(1), codes.get(2)), () -> move(codes.get(2), codes.get(1)));
      assertThat(brokenPaths()).isEmpty();
      assertThat(size(top)).isEqualTo(3);
    }
  }

  private static void atOnce(Runnable first, Runnable second) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Runnable deed : List.of(first, second)) {
        threads.execute(
            () -> {
              awaitQuietly(start);
              deed.run();
            });
      }
      start.countDown();
      threads.shutdown();
      assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void awaitQuietly(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> plant(Random random, int size) {
    List<String> codes = new ArrayList<>();
    List<UnitPath> paths = new ArrayList<>();
    String tree = "M" + Long.toString(System.nanoTime(), 36);
    for (int i = 0; i < size; i++) {
      UnitPath parent = i == 0 ? UnitPath.ROOT : paths.get(random.nextInt(paths.size()));
      String code = tree + "-" + i;
      NewUnit unit = NewUnit.of(code, "单位" + i, UnitKind.BASIC, Line.UNION);
      paths.add(
          CurrentActor.as(Actor.SYSTEM, () -> organising.found(Actor.SYSTEM, parent, unit)).path());
      codes.add(code);
    }
    return codes;
  }

  private boolean move(String code, String parent) {
    try {
      CurrentActor.as(Actor.SYSTEM, () -> organising.move(Actor.SYSTEM, code, parent));
      return true;
    } catch (Refusal intoItselfOrThere) {
      return false;
    }
  }

  private List<String> brokenPaths() {
    return jdbc.sql(
            """
            select u.code from organisations.units u join organisations.units p on p.id = u.parent_id
            where u.unit_path <> p.unit_path || cast(u.code as ltree)
            """)
        .query(String.class)
        .list();
  }

  private int size(String top) {
    return jdbc.sql(
            "select count(*) from organisations.units where unit_path <@ cast(:top as ltree)")
        .param("top", units.byCode(top).path().value())
        .query(Integer.class)
        .single();
  }
}
