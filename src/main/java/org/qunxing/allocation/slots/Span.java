package org.qunxing.allocation.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * From this instant until before that one.
 *
 * @param to after {@code from}
 */
public record Span(Instant from, Instant to) {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public Span {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a span goes forward: " + from + " to " + to);
    }
  }

  /** As people say it. */
  public static Span of(LocalDate day, LocalTime from, Duration length) {
    Instant begin = day.atTime(from).atZone(ZONE).toInstant();
    return new Span(begin, begin.plus(length));
  }

  Duration length() {
    return Duration.between(from, to);
  }

  /** The day it counts for: the one on which it begins. */
  LocalDate day() {
    return LocalDate.ofInstant(from, ZONE);
  }
}
