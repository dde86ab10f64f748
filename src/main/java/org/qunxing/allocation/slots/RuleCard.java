package org.qunxing.allocation.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;

/**
 * The rules of booking, as data: what is written here is all that is checked, and nowhere else.
 *
 * @param personADay at most so many bookings of one person a day; null: any number
 * @param unitADay at most so many bookings a day on behalf of one unit; null: any number
 * @param longest one booking
 * @param opensDaysAhead booking opens so many days before, at {@code opensAt}
 * @param lastDaysAhead the last day on which it can be booked, so many days before; 0: until it
 *     begins
 * @param cancelBefore how long before the beginning it can still be cancelled or changed
 * @param noShows so many within the time of a suspension lead to it
 * @param suspension from the end of the last no-show on
 */
public record RuleCard(
    UUID id,
    UnitPath unit,
    String name,
    @Nullable Integer personADay,
    @Nullable Integer unitADay,
    Duration longest,
    int opensDaysAhead,
    LocalTime opensAt,
    int lastDaysAhead,
    Duration cancelBefore,
    int noShows,
    Period suspension) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  /** One court a member a day for an hour, two a unit, the day before (RULES §6). */
  public static RuleCard ofCourts(UnitPath unit, String name) {
    return new RuleCard(
        Ids.newId(),
        unit,
        name,
        1,
        2,
        Duration.ofHours(1),
        1,
        LocalTime.of(10, 0),
        1,
        Duration.ofMinutes(30),
        2,
        Period.ofMonths(12));
  }

  /**
   * What somebody has on the day already.
   *
   * @param byUnit bookings on behalf of the same unit, hers or others'
   * @param suspendedUntil null when not suspended
   */
  record Had(int byPerson, int byUnit, @Nullable Instant suspendedUntil) {}

  /** The first rule that such a booking would break. */
  Optional<Refusal> objection(Wish wish, Had had, Instant now) {
    return List.of(
            tooLong(wish), mistimed(wish.during(), now), suspended(had, now), enough(wish, had))
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Refusal> tooLong(Wish wish) {
    return wish.during().length().compareTo(longest) > 0
        ? Optional.of(new Refusal(SlotReason.TOO_LONG, longest.toMinutes()))
        : Optional.empty();
  }

  private Optional<Refusal> mistimed(Span during, Instant now) {
    ZonedDateTime opens = during.day().minusDays(opensDaysAhead).atTime(opensAt).atZone(Span.ZONE);
    if (now.isBefore(opens.toInstant())) {
      return Optional.of(new Refusal(SlotReason.NOT_OPEN_YET, MOMENT.format(opens)));
    }
    Instant ends =
        lastDaysAhead == 0
            ? during.from()
            : during.day().minusDays(lastDaysAhead - 1L).atStartOfDay(Span.ZONE).toInstant();
    return now.isBefore(ends) ? Optional.empty() : Optional.of(new Refusal(SlotReason.TOO_LATE));
  }

  private static Optional<Refusal> suspended(Had had, Instant now) {
    Instant until = had.suspendedUntil();
    return until != null && now.isBefore(until)
        ? Optional.of(new Refusal(SlotReason.SUSPENDED, DAY.format(until.atZone(Span.ZONE))))
        : Optional.empty();
  }

  /** What is for the unit counts for the unit alone; what is for oneself may count for both. */
  private Optional<Refusal> enough(Wish wish, Had had) {
    if (!wish.forUnit() && personADay != null && had.byPerson() >= personADay) {
      return Optional.of(new Refusal(SlotReason.PERSON_HAS_ENOUGH, personADay));
    }
    if (wish.unit() != null && unitADay != null && had.byUnit() >= unitADay) {
      return Optional.of(new Refusal(SlotReason.UNIT_HAS_ENOUGH, unitADay));
    }
    return Optional.empty();
  }

  /** Whether it can still be cancelled or changed. */
  Optional<Refusal> cancelObjection(Span during, Instant now) {
    return now.isAfter(during.from().minus(cancelBefore))
        ? Optional.of(new Refusal(SlotReason.CANCEL_TOO_LATE, cancelBefore.toMinutes()))
        : Optional.empty();
  }

  /**
   * Until when somebody is suspended who did not come to these; null when she is not, or no more.
   *
   * @param missed ends of bookings, the latest first
   */
  @Nullable Instant suspendedUntil(List<Instant> missed) {
    if (missed.size() < noShows || suspension.isZero()) {
      return null;
    }
    ZonedDateTime last = missed.getFirst().atZone(Span.ZONE);
    Instant oldest = missed.get(noShows - 1);
    return oldest.isAfter(last.minus(suspension).toInstant())
        ? last.plus(suspension).toInstant()
        : null;
  }
}
