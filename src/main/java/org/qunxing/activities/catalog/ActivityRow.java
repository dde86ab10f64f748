package org.qunxing.activities.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.ActivityKind;

/**
 * A line of a list of activities.
 *
 * @param mine how the reader's own sign-up stands: CONFIRMED, WAITING, or null
 */
public record ActivityRow(
    String number,
    String title,
    ActivityKind kind,
    String unitName,
    String place,
    Instant startsAt,
    Instant signUpUntil,
    @Nullable Integer capacity,
    int seatsTaken,
    ActivityState state,
    @Nullable String mine) {

  /** 剩余名额; null when there is no limit. */
  public @Nullable Integer left() {
    return capacity == null ? null : Math.max(0, capacity - seatsTaken);
  }
}
