package org.qunxing.calendar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door: takes working days out, and a year's notice in. */
@Component
public class Calendar {

  private static final int LONGEST_SOURCE = 200;

  private final ExceptionalDays days;
  private final Audit audit;

  Calendar(ExceptionalDays days, Audit audit) {
    this.days = days;
    this.audit = audit;
  }

  /**
   * The calendar as it is known now. One query; take it once for a piece of work, don't keep it.
   */
  @Transactional(readOnly = true)
  public WorkingDays workingDays() {
    List<ExceptionalDays.Entry> entries = days.all();
    Set<Integer> years =
        entries.stream()
            .map(ExceptionalDays.Entry::year)
            .collect(Collectors.toCollection(TreeSet::new));
    return new WorkingDays(entries.stream().map(ExceptionalDays.Entry::day).toList(), years);
  }

  /** The title of the notice that the year was taken from. */
  @Transactional(readOnly = true)
  public Optional<String> source(int year) {
    return days.source(year);
  }

  /**
   * Replaces a year by what the sheet says, all of it or nothing.
   *
   * @param source the notice's title and date, shown beside the days
   */
  @Transactional
  public void importYear(Actor actor, YearSheet sheet, String source) {
    check(sheet, source.strip());
    days.lock();
    days.forget(sheet.year());
    sheet.days().forEach(day -> days.add(sheet.year(), day, source.strip()));
    audit.record(
        actor, "calendar.imported", Integer.toString(sheet.year()), sheet.days().size() + "天");
  }

  private static void check(YearSheet sheet, String source) {
    if (sheet.year() < 2000 || sheet.year() > 2100) {
      throw new Refusal(CalendarReason.YEAR_OUT_OF_RANGE);
    }
    if (!sheet.refusedRows().isEmpty()) {
      throw new Refusal(CalendarReason.SHEET_HAS_PROBLEMS, sheet.refusedRows().size());
    }
    if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
      throw new Refusal(CalendarReason.SOURCE_MISSING);
    }
  }
}
