package org.qunxing.members.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;

class LivingCountsTests {

  private static final List<UnitPath> DISTRICT = List.of(UnitPath.of("hy"));

  private final Deque<Integer> answers = new ArrayDeque<>();
  private final Watch clock = new Watch();
  private final LivingCounts counts = new LivingCounts(_ -> answers.remove(), clock);
  private final Actor zhaoMin = officer("hy");

  @Test
  void aLargeNumberIsGoodForAMinute() {
    answers.addAll(List.of(100_000, 100_001, 100_002));

    assertThat(counts.within(zhaoMin, DISTRICT)).isEqualTo(100_000);
    clock.second = 59;
    assertThat(counts.within(zhaoMin, DISTRICT)).isEqualTo(100_000);
    clock.second = 60;
    assertThat(counts.within(zhaoMin, DISTRICT)).isEqualTo(100_001);
  }

  @Test
  void aSmallNumberIsCountedEachTime() {
    answers.addAll(List.of(52, 53));

    assertThat(counts.within(zhaoMin, DISTRICT)).isEqualTo(52);
    assertThat(counts.within(zhaoMin, DISTRICT)).isEqualTo(53);
  }

  @Test
  void whoSeesOtherThingsIsCountedFor() {
    answers.addAll(List.of(100_000, 80_000));

    assertThat(counts.within(zhaoMin, DISTRICT)).isEqualTo(100_000);
    assertThat(counts.within(officer("hy.s1"), DISTRICT)).isEqualTo(80_000);
  }

  private static final class Watch extends Clock {

    private int second;

    @Override
    public Instant instant() {
      return Instant.parse("2026-11-21T00:00:00Z").plus(Duration.ofSeconds(second));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static Actor officer(String unit) {
    Grant grant = new Grant(Role.DISTRICT_OFFICER, UnitPath.of(unit), Line.UNION);
    return new Actor(UUID.randomUUID(), null, "赵敏", List.of(grant));
  }
}
