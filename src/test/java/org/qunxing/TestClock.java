package org.qunxing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time as the test says; real until it says something. Set it back with {@link #reset}. */
public class TestClock extends Clock {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private volatile Duration offset = Duration.ZERO;
  private volatile boolean stopped;
  private volatile Instant stoppedAt = Instant.EPOCH;

  /** Stops the clock at this instant. */
  public void stopAt(Instant instant) {
    stoppedAt = instant;
    stopped = true;
  }

  /** Stops the clock at ten in the morning of this day, Shanghai time. */
  public void stopOn(LocalDate day) {
    stopAt(day.atTime(10, 0).atZone(SHANGHAI).toInstant());
  }

  /** Moves the clock on. */
  public void pass(Duration time) {
    if (stopped) {
      stoppedAt = stoppedAt.plus(time);
    } else {
      offset = offset.plus(time);
    }
  }

  public void reset() {
    stopped = false;
    offset = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return SHANGHAI;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return stopped ? stoppedAt : Instant.now().plus(offset);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {

    @Bean
    @Primary
    static TestClock testClock() {
      return new TestClock();
    }
  }
}
