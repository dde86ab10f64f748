package org.qunxing.calendar;

import static org.qunxing.calendar.CalendarReason.NOTHING_READ;
import static org.qunxing.calendar.CalendarReason.ROW_TWICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qunxing.kernel.Parsed;

/** A year's holidays and make-up days as somebody handed them in, each row read or refused. */
public record YearSheet(int year, List<Row> rows) {

  /** One row or clause, the line it begins on, and what it says. */
  public record Row(int line, String text, Parsed<List<ExceptionalDay>> read) {}

  public YearSheet {
    rows = List.copyOf(rows);
  }

  /** Reads the State Council's notice itself, or a table with the columns date, kind and name. */
  public static YearSheet read(int year, String text) {
    List<Row> rows =
        NoticeText.looksLikeOne(text) ? NoticeText.read(year, text) : TableText.read(year, text);
    return new YearSheet(year, withoutRepetition(rows));
  }

  public List<Row> refusedRows() {
    return rows.stream().filter(row -> !row.read().isGood()).toList();
  }

  /** The days of all rows that were read. */
  public List<ExceptionalDay> days() {
    return rows.stream()
        .flatMap(row -> row.read().optional().stream())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Row> withoutRepetition(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of(new Row(1, "", Parsed.bad(NOTHING_READ)));
    }
    Set<LocalDate> seen = new HashSet<>();
    List<Row> checked = new ArrayList<>();
    for (Row row : rows) {
      Parsed<List<ExceptionalDay>> read =
          switch (row.read()) {
            case Parsed.Good<List<ExceptionalDay>>(var days) -> unseen(days, seen);
            case Parsed.Bad<List<ExceptionalDay>> bad -> bad;
          };
      checked.add(new Row(row.line(), row.text(), read));
    }
    return checked;
  }

  private static Parsed<List<ExceptionalDay>> unseen(
      List<ExceptionalDay> days, Set<LocalDate> seen) {
    for (ExceptionalDay day : days) {
      if (!seen.add(day.day())) {
        return Parsed.bad(ROW_TWICE, day.day());
      }
    }
    return Parsed.good(days);
  }
}
