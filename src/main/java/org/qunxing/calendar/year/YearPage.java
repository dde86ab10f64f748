package org.qunxing.calendar.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qunxing.calendar.ExceptionalSpan;
import org.qunxing.calendar.WorkingDays;
import org.qunxing.web.Tab;

/**
 * A year at a glance.
 *
 * @param source the notice's title; null when the year is not known
 */
public record YearPage(
    int year,
    @Nullable String source,
    int workingDays,
    int daysOff,
    List<MonthLeaf> months,
    List<ExceptionalSpan> spans,
    List<Tab> years) {

  static YearPage of(int year, @Nullable String source, WorkingDays calendar, LocalDate today) {
    LocalDate last = LocalDate.of(year, 12, 31);
    int worked = calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), last);
    return new YearPage(
        year,
        source,
        worked,
        last.getDayOfYear() - worked,
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> MonthLeaf.of(YearMonth.of(year, month), calendar, today))
            .toList(),
        calendar.spans(year),
        tabs(year, calendar.knownYears(), today.getYear()));
  }

  public boolean known() {
    return source != null;
  }

  /** The known years, this one and the next, and the one shown. */
  private static List<Tab> tabs(int shown, List<Integer> known, int thisYear) {
    return IntStream.concat(
            known.stream().mapToInt(Integer::intValue), IntStream.of(thisYear, thisYear + 1, shown))
        .distinct()
        .sorted()
        .mapToObj(y -> new Tab(y + "年", "/workbench/calendar?year=" + y, y == shown))
        .toList();
  }
}
