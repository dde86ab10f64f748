package org.qunxing.calendar;

import static org.qunxing.calendar.CalendarReason.ROW_ALREADY_WORKED;
import static org.qunxing.calendar.CalendarReason.ROW_BACKWARDS;
import static org.qunxing.calendar.CalendarReason.ROW_NAME;
import static org.qunxing.calendar.CalendarReason.ROW_OTHER_YEAR;
import static org.qunxing.calendar.CalendarReason.ROW_TOO_LONG;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.qunxing.calendar.ExceptionalDay.Kind;
import org.qunxing.kernel.Parsed;

/** The rules that hold for a span of days however it was written. */
final class SheetDays {

  private static final int LONGEST_HOLIDAY = 15;
  private static final int LONGEST_NAME = 20;

  private SheetDays() {}

  static Parsed<List<ExceptionalDay>> checked(
      int year, LocalDate first, LocalDate last, Kind kind, String name) {
    String written = first.equals(last) ? first.toString() : first + "至" + last;
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return Parsed.bad(ROW_NAME);
    }
    if (last.isBefore(first)) {
      return Parsed.bad(ROW_BACKWARDS, written);
    }
    if (first.plusDays(LONGEST_HOLIDAY).isBefore(last)) {
      return Parsed.bad(ROW_TOO_LONG, written);
    }
    return eachDay(year, first.datesUntil(last.plusDays(1)).toList(), kind, name);
  }

  private static Parsed<List<ExceptionalDay>> eachDay(
      int year, List<LocalDate> days, Kind kind, String name) {
    for (LocalDate day : days) {
      if (!belongsTo(year, day)) {
        return Parsed.bad(ROW_OTHER_YEAR, day, year);
      }
      if (kind == Kind.WORKING && !WorkingDays.isWeekend(day)) {
        return Parsed.bad(ROW_ALREADY_WORKED, day);
      }
    }
    return Parsed.good(days.stream().map(day -> new ExceptionalDay(day, kind, name)).toList());
  }

  /** New Year's holiday may begin in the December before. */
  private static boolean belongsTo(int year, LocalDate day) {
    return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
  }
}
