package org.qunxing.benefits.following;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;

/**
 * What a member holds of an offer, waits for or takes part in.
 *
 * @param home where the person belonged when it was first told
 * @param givenOn the day from which it counts; null while nothing is held
 */
record Holding(
    long turn,
    UUID person,
    UnitPath home,
    Worker worker,
    int part,
    int units,
    HoldingState state,
    @Nullable LocalDate givenOn,
    boolean firstTime,
    Instant askedAt,
    Instant changedAt) {

  Holding now(HoldingState next, int fromPart, @Nullable LocalDate day, Instant at) {
    return new Holding(
        turn, person, home, worker, fromPart, units, next, day, firstTime, askedAt, at);
  }

  Holding asFirst() {
    return new Holding(
        turn, person, home, worker, part, units, state, givenOn, true, askedAt, changedAt);
  }
}
