package org.qunxing.benefits.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTests {

  private static final Pace.Rule THREE = new Pace.Rule(3, Duration.ofSeconds(2));

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Pace pace = new Pace(now::get);

  @Test
  void allowsSoManyAtOnceAndOneMoreEachTime() {
    assertThat(taken(10)).isEqualTo(3);

    now.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(taken(10)).isEqualTo(1);

    now.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(taken(10)).isEqualTo(3);
  }

  @Test
  void oneDoesNotSlowAnother() {
    taken(10);

    assertThat(pace.allows(THREE, "何军")).isTrue();
  }

  private long taken(int tries) {
    return IntStream.range(0, tries).filter(_ -> pace.allows(THREE, "王芳")).count();
  }
}
