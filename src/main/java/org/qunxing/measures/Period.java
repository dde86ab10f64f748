package org.qunxing.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Days from {@code from} to {@code to}, both included. */
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends before it begins: " + from + " to " + to);
    }
  }

  public static Period of(LocalDate from, LocalDate to) {
    return new Period(from, to);
  }

  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  public static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /**
   * @param quarter 1 to 4
   */
  public static Period quarter(int year, int quarter) {
    YearMonth last = YearMonth.of(year, quarter * 3);
    return new Period(last.minusMonths(2).atDay(1), last.atEndOfMonth());
  }

  /** The months touched, in order. */
  public List<YearMonth> months() {
    return Stream.iterate(
            YearMonth.from(from),
            month -> !month.isAfter(YearMonth.from(to)),
            month -> month.plusMonths(1))
        .toList();
  }

  /** As people write it: 2026年, 2026年3月, or both ends. */
  public String label() {
    YearMonth first = YearMonth.from(from);
    if (equals(year(from.getYear()))) {
      return from.getYear() + "年";
    }
    if (equals(month(first))) {
      return "%d年%d月".formatted(from.getYear(), from.getMonthValue());
    }
    return from.equals(to) ? day(from) : day(from) + "至" + day(to);
  }

  private static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
