package org.qunxing.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Days in a row of one kind and name: 国庆节 from 1 to 7 October. */
public record ExceptionalSpan(
    String name, ExceptionalDay.Kind kind, LocalDate first, LocalDate last) {

  /** Joins days given in order of the calendar. */
  static List<ExceptionalSpan> of(Collection<ExceptionalDay> days) {
    List<ExceptionalSpan> spans = new ArrayList<>();
    for (ExceptionalDay day : days) {
      ExceptionalSpan one = new ExceptionalSpan(day.name(), day.kind(), day.day(), day.day());
      if (!spans.isEmpty() && spans.getLast().continues(one)) {
        spans.set(spans.size() - 1, spans.getLast().until(day.day()));
      } else {
        spans.add(one);
      }
    }
    return List.copyOf(spans);
  }

  public boolean isHoliday() {
    return kind == ExceptionalDay.Kind.HOLIDAY;
  }

  public int length() {
    return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
  }

  /** Whether the span says anything that the plain week does not. */
  boolean changesTheWeek() {
    return !isHoliday()
        || first.datesUntil(last.plusDays(1)).anyMatch(d -> !WorkingDays.isWeekend(d));
  }

  private boolean continues(ExceptionalSpan next) {
    return name.equals(next.name) && kind == next.kind && last.plusDays(1).equals(next.first);
  }

  private ExceptionalSpan until(LocalDate day) {
    return new ExceptionalSpan(name, kind, first, day);
  }
}
