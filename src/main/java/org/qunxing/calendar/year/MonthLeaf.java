package org.qunxing.calendar.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.calendar.ExceptionalDay;
import org.qunxing.calendar.WorkingDays;

/** One month as wall calendars have it, weeks from Monday to Sunday. */
public record MonthLeaf(int month, List<List<Cell>> weeks) {

  /**
   * A place in the grid.
   *
   * @param number the day of the month, 0 for a place before the first or after the last
   * @param css {@code off}, {@code made-up}, {@code weekend} or nothing
   * @param mark 休 or 班 on exceptional days
   * @param said what a screen reader says beside the number
   */
  public record Cell(
      int number, String css, @Nullable String mark, @Nullable String said, boolean today) {

    static final Cell EMPTY = new Cell(0, "", null, null, false);
  }

  static MonthLeaf of(YearMonth month, WorkingDays calendar, LocalDate today) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
      cells.add(Cell.EMPTY);
    }
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      cells.add(cell(month.atDay(day), calendar, today));
    }
    while (cells.size() % 7 != 0) {
      cells.add(Cell.EMPTY);
    }
    List<List<Cell>> weeks = new ArrayList<>();
    for (int from = 0; from < cells.size(); from += 7) {
      weeks.add(List.copyOf(cells.subList(from, from + 7)));
    }
    return new MonthLeaf(month.getMonthValue(), List.copyOf(weeks));
  }

  private static Cell cell(LocalDate day, WorkingDays calendar, LocalDate today) {
    ExceptionalDay exception = calendar.exception(day).orElse(null);
    boolean isToday = day.equals(today);
    if (exception == null) {
      String css = calendar.isWorkingDay(day) ? "" : "weekend";
      return new Cell(day.getDayOfMonth(), css, null, null, isToday);
    }
    boolean off = exception.kind() == ExceptionalDay.Kind.HOLIDAY;
    return new Cell(
        day.getDayOfMonth(),
        off ? "off" : "made-up",
        off ? "休" : "班",
        exception.name() + exception.kind().label(),
        isToday);
  }
}
