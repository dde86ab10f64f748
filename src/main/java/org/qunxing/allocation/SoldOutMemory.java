package org.qunxing.allocation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * What this node knows to be sold out, for a moment: learned from a committed answer only,
 * forgotten when any node frees something, and never kept while this node cannot hear of that.
 */
@Component
class SoldOutMemory {

  private static final long LIFETIME = Duration.ofSeconds(1).toNanos();

  private final Map<PoolId, Long> since = new ConcurrentHashMap<>();
  private final AtomicLong heard = new AtomicLong();
  private volatile boolean listening;

  boolean isKnown(PoolId pool) {
    Long at = since.get(pool);
    return at != null && System.nanoTime() - at < LIFETIME;
  }

  /** A mark for {@link #remember}: how much has been heard so far. */
  long now() {
    return heard.get();
  }

  /**
   * An answer said so. It counts only if nothing has been heard since the question was put: what
   * was freed meanwhile may be newer than the answer.
   */
  void remember(PoolId pool, long asOf) {
    if (!listening) {
      return;
    }
    since.put(pool, System.nanoTime());
    if (heard.get() != asOf || !listening) {
      since.remove(pool);
    }
  }

  /** Something was freed. */
  void freed(PoolId pool) {
    heard.incrementAndGet();
    since.remove(pool);
  }

  /** Whether news arrive; without them nothing is known. */
  void listening(boolean now) {
    listening = now;
    heard.incrementAndGet();
    since.clear();
  }
}
