package org.qunxing.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUID version 7 (RFC 9562): sorted by time of making, so that indexes grow at one end. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Ids SHARED = new Ids(Clock.systemUTC());

  private final Clock clock;
  private long lastStamp;

  Ids(Clock clock) {
    this.clock = clock;
  }

  public static UUID newId() {
    return SHARED.next();
  }

  /** The 48 bit millisecond and 12 bit counter never go back within a process. */
  synchronized UUID next() {
    lastStamp = Math.max(lastStamp + 1, clock.millis() << 12);
    long millis = lastStamp >>> 12;
    long counter = lastStamp & 0xfff;
    return new UUID(
        millis << 16 | 0x7000 | counter,
        RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
  }
}
