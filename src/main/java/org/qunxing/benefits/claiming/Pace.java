package org.qunxing.benefits.claiming;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * How fast one account, and one network address, may press the button: buckets that fill again with
 * time (the generic cell rate algorithm), in this node's memory. Unlike {@code identity.limits} a
 * try must not cost a write to the database here, and a script that spreads over n nodes gains n
 * times very little.
 */
@Component
class Pace {

  /** A person in a hurry, in ten tabs. */
  static final Rule ACCOUNT = new Rule(12, Duration.ofSeconds(2));

  /** An office of hundreds behind one address at ten o'clock. */
  static final Rule ADDRESS = new Rule(400, Duration.ofMillis(20));

  private static final int MOST_KEPT = 200_000;

  private final Map<String, Long> fullAt = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  Pace() {
    this(System::nanoTime);
  }

  Pace(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * @param atOnce tries in a row
   * @param each after this time one more is allowed
   */
  record Rule(int atOnce, Duration each) {}

  /** Takes one try; false when there is none. */
  boolean allows(Rule rule, String subject) {
    long now = nanos.getAsLong();
    long each = rule.each().toNanos();
    boolean[] taken = new boolean[1];
    fullAt.compute(
        subject,
        (_, until) -> {
          long from = until == null || until - now < 0 ? now : until;
          taken[0] = from + each - now <= each * rule.atOnce();
          return taken[0] ? from + each : from;
        });
    if (fullAt.size() > MOST_KEPT) {
      fullAt.values().removeIf(until -> until - now < 0);
    }
    return taken[0];
  }
}
