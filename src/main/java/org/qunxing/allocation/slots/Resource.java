package org.qunxing.allocation.slots;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.UnitPath;

/**
 * A thing booked by the hour.
 *
 * @param owner the kind of record it belongs to, as with pools
 * @param slot bookings begin and end on multiples of it, counted from the opening
 */
public record Resource(
    UUID id,
    UnitPath unit,
    UUID card,
    String owner,
    String name,
    String place,
    Duration slot,
    List<Hours> hours) {

  /** Minutes of a day; 1440 is midnight at its end. */
  public static final int DAY = 1_440;

  /**
   * Open on this day of the week.
   *
   * @param toMinute at most {@link #DAY}
   */
  public record Hours(DayOfWeek weekday, int fromMinute, int toMinute) {}

  Resource open(List<Hours> otherHours) {
    return new Resource(id, unit, card, owner, name, place, slot, otherHours);
  }

  /** Whether it is open then, and the span begins and ends with a slot. */
  boolean offers(Span during) {
    var begin = during.from().atZone(Span.ZONE);
    int from = begin.getHour() * 60 + begin.getMinute();
    long length = during.length().toMinutes();
    boolean whole =
        begin.getSecond() == 0 && begin.getNano() == 0 && during.length().toSecondsPart() == 0;
    return whole
        && length % slot.toMinutes() == 0
        && hours.stream()
            .anyMatch(
                open ->
                    open.weekday() == begin.getDayOfWeek()
                        && from >= open.fromMinute()
                        && (from - open.fromMinute()) % slot.toMinutes() == 0
                        && from + length <= open.toMinute());
  }
}
