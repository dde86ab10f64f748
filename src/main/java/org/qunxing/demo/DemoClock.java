package org.qunxing.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The present, except for work that is seeded as if at an earlier time. */
class DemoClock extends Clock {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final ScopedValue<Instant> PRETENDED = ScopedValue.newInstance();

  private final Clock real;

  DemoClock(Clock real) {
    this.real = real;
  }

  /** Runs the work as if at this moment of the district's local time. */
  static <T> T at(LocalDateTime moment, ScopedValue.CallableOp<T, RuntimeException> work) {
    return ScopedValue.where(PRETENDED, moment.atZone(ZONE).toInstant()).call(work);
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return PRETENDED.isBound() ? PRETENDED.get() : real.instant();
  }
}
