package org.qunxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTests {

  private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

  @Test
  void saysItsVersionAndItsTime() {
    UUID id = new Ids(Clock.fixed(MORNING, ZoneOffset.UTC)).next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MORNING.toEpochMilli());
  }

  @Test
  void risesWithinAMillisecondAndBeyondItsCounter() {
    Ids ids = new Ids(Clock.fixed(MORNING, ZoneOffset.UTC));

    List<String> made = IntStream.range(0, 10_000).mapToObj(_ -> ids.next().toString()).toList();

    assertThat(made).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
  }

  @Test
  void doesNotGoBackWithTheClock() {
    Queue<Instant> ticks = new ArrayDeque<>(List.of(MORNING, MORNING.minusSeconds(3600), MORNING));
    Ids ids = new Ids(ticking(ticks));

    List<String> made = IntStream.range(0, 3).mapToObj(_ -> ids.next().toString()).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void makesEachIdOnceForManyThreads() {
    Set<UUID> made = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 200)
          .forEach(
              _ ->
                  threads.submit(
                      () -> IntStream.range(0, 100).forEach(_ -> made.add(Ids.newId()))));
    }

    assertThat(made).hasSize(20_000);
  }

  private static Clock ticking(Queue<Instant> ticks) {
    InstantSource source = ticks::remove;
    return source.withZone(ZoneOffset.UTC);
  }
}
