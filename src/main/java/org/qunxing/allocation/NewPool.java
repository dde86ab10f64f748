package org.qunxing.allocation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;

/**
 * A pool to be opened.
 *
 * @param owner the kind of record it belongs to, e.g. {@code activities.activity}; the key of the
 *     {@link PoolOwner} that is told
 * @param subject that record
 * @param unit whose staff may change the pool
 * @param window when claims are taken, by the database's clock
 * @param perHolder at most so many units for one holder; where it is 1, all requests of a holder
 *     are the same wish
 * @param queueMost so many may wait; null: all who want to; 0: nobody
 * @param offer how long freed capacity is offered to the next in the queue; null: it is given at
 *     once
 * @param followed whether the {@link PoolOwner} is told of each claim afterwards; an owner that
 *     claims in its own transaction acts there instead
 * @param parts part 0 first, at least that
 * @param caps limits over several pools
 */
public record NewPool(
    String owner,
    UUID subject,
    UnitPath unit,
    Way way,
    Window window,
    int perHolder,
    @Nullable Integer queueMost,
    @Nullable Duration offer,
    boolean followed,
    List<Part> parts,
    List<Cap> caps) {

  public NewPool {
    parts = List.copyOf(parts);
    caps = List.copyOf(caps);
    if (parts.isEmpty() || parts.getFirst().number() != Part.GENERAL) {
      throw new IllegalArgumentException("part 0 comes first: " + parts);
    }
  }

  /** Whether claims for one unit can be decided by the hundred. */
  boolean isPlain() {
    return perHolder == 1 && parts.size() == 1 && caps.isEmpty();
  }

  /** One each, everybody may wait, given at once: what most pools are. */
  public static NewPool firstCome(
      String owner, UUID subject, UnitPath unit, Window window, @Nullable Integer capacity) {
    return new NewPool(
        owner,
        subject,
        unit,
        Way.FIRST_COME,
        window,
        1,
        null,
        null,
        true,
        List.of(Part.general(capacity)),
        List.of());
  }

  /**
   * When claims are taken.
   *
   * @param closesAt after {@code opensAt}; no longer taken at this instant
   */
  public record Window(Instant opensAt, Instant closesAt) {}
}
