package org.qunxing.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Days at a period's ends that make no whole month, up to the one before {@code until}. */
record Span(boolean cumulative, LocalDate first, LocalDate until) {

  static List<Span> oddDays(Period period) {
    LocalDate until = period.to().plusDays(1);
    LocalDate headEnd = earlier(firstWholeMonth(period), until);
    LocalDate tail = afterWholeMonths(period);
    return Stream.of(
            new Span(false, period.from(), headEnd),
            new Span(false, tail.isBefore(headEnd) ? headEnd : tail, until),
            new Span(true, tail, until))
        .filter(span -> span.first().isBefore(span.until()))
        .toList();
  }

  static LocalDate firstWholeMonth(Period period) {
    LocalDate from = period.from();
    return from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
  }

  static LocalDate afterWholeMonths(Period period) {
    return period.to().plusDays(1).withDayOfMonth(1);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
