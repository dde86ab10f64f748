package org.qunxing.allocation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;

/** A pool as it was opened or last changed. How much is left is a {@link Level}. */
public record Pool(
    PoolId id,
    String owner,
    UUID subject,
    UnitPath unit,
    Way way,
    Instant opensAt,
    Instant closesAt,
    boolean stopped,
    int perHolder,
    @Nullable Integer queueMost,
    @Nullable Duration offer,
    int version) {

  /** By the given clock; what counts for a claim is the database's. */
  public boolean isOpenAt(Instant now) {
    return !stopped && !now.isBefore(opensAt) && now.isBefore(closesAt);
  }
}
