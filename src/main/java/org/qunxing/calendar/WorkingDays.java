package org.qunxing.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Working-day arithmetic on what is known now: an immutable picture of the calendar, to be taken
 * afresh for each piece of work. Counting begins on the day after the start (民法典 第二百零一条). In a year
 * without notice Monday to Friday are worked, and a {@link Derivation} says so.
 */
public final class WorkingDays {

  private final NavigableMap<LocalDate, ExceptionalDay> exceptions = new TreeMap<>();
  private final Set<Integer> knownYears;

  /**
   * @param knownYears the years whose notice is among the exceptions
   */
  WorkingDays(Collection<ExceptionalDay> exceptions, Set<Integer> knownYears) {
    exceptions.forEach(exception -> this.exceptions.put(exception.day(), exception));
    this.knownYears = Set.copyOf(knownYears);
  }

  public boolean isWorkingDay(LocalDate day) {
    ExceptionalDay exception = exceptions.get(day);
    return exception == null ? !isWeekend(day) : !exception.isHoliday();
  }

  /** What is special about the day, if anything is. */
  public Optional<ExceptionalDay> exception(LocalDate day) {
    return Optional.ofNullable(exceptions.get(day));
  }

  /** Whether the notice for the year is known. */
  public boolean knows(int year) {
    return knownYears.contains(year);
  }

  /** The years whose notice is known, in order. */
  public List<Integer> knownYears() {
    return knownYears.stream().sorted().toList();
  }

  /** The holidays and make-up days of a year. */
  public List<ExceptionalSpan> spans(int year) {
    return ExceptionalSpan.of(
        exceptions
            .subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true)
            .values());
  }

  /**
   * The n-th working day after the day, or before it if n is negative; the day itself if n is 0.
   */
  public LocalDate plusWorkingDays(LocalDate day, int n) {
    int step = Integer.signum(n);
    LocalDate reached = day;
    for (int left = Math.abs(n); left > 0; left -= isWorkingDay(reached) ? 1 : 0) {
      reached = reached.plusDays(step);
    }
    return reached;
  }

  /**
   * Working days after {@code from} up to and including {@code to}; negative if {@code to} is
   * earlier.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** The day itself if it is worked, else the first one after it. */
  public LocalDate workingDayFrom(LocalDate day) {
    return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
  }

  /** The end of a time limit in working days, with how it came about. */
  public Derivation inWorkingDays(LocalDate start, int days) {
    return derivation(start, days, Derivation.Unit.WORKING_DAYS, plusWorkingDays(start, days));
  }

  /** The end of a time limit in calendar days; a last day that is off moves on (民法典 第二百零三条). */
  public Derivation inCalendarDays(LocalDate start, int days) {
    return derivation(
        start, days, Derivation.Unit.CALENDAR_DAYS, workingDayFrom(start.plusDays(days)));
  }

  private Derivation derivation(LocalDate start, int days, Derivation.Unit unit, LocalDate end) {
    if (days < 0) {
      throw new IllegalArgumentException("a time limit is not negative: " + days);
    }
    Map<LocalDate, ExceptionalDay> met = exceptions.subMap(start, false, end, true);
    Stream<Integer> years = Stream.iterate(start.getYear(), y -> y <= end.getYear(), y -> y + 1);
    return new Derivation(
        start,
        days,
        unit,
        end,
        ExceptionalSpan.of(met.values()),
        years.filter(year -> !knows(year)).toList());
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
