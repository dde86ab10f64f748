package org.qunxing.jobs;

import java.time.Duration;
import java.util.function.Supplier;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A figure about the platform's own work, read from the database with the platform's eyes when
 * somebody collects it, and at most every few seconds. Not a number while the database is away.
 */
public final class Reading implements Supplier<Number> {

  private static final long KEPT = Duration.ofSeconds(5).toNanos();

  private final Supplier<? extends Number> query;
  private double value = Double.NaN;
  private long readAt;
  private boolean read;

  private Reading(Supplier<? extends Number> query) {
    this.query = query;
  }

  /** For {@code Gauge.builder(name, Reading.of(…))}. */
  public static Supplier<Number> of(Supplier<? extends Number> query) {
    return new Reading(query);
  }

  @Override
  public synchronized Number get() {
    long now = System.nanoTime();
    if (!read || now - readAt > KEPT) {
      value = current();
      readAt = now;
      read = true;
    }
    return value;
  }

  private double current() {
    try {
      return CurrentActor.as(Actor.SYSTEM, () -> query.get().doubleValue());
    } catch (DataAccessException | TransactionException away) {
      return Double.NaN;
    }
  }
}
