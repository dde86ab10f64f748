package org.qunxing.calendar;

import static org.qunxing.calendar.CalendarReason.ROW_COLUMNS;
import static org.qunxing.calendar.CalendarReason.ROW_DATE;
import static org.qunxing.calendar.CalendarReason.ROW_KIND;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunxing.calendar.ExceptionalDay.Kind;
import org.qunxing.kernel.Parsed;

/** A table of date (or first 至 last), kind and name: CSV, or cells copied from a spreadsheet. */
final class TableText {

  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  private TableText() {}

  static List<YearSheet.Row> read(int year, String text) {
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    List<YearSheet.Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !isHeader(line)) {
        rows.add(new YearSheet.Row(i + 1, line, row(year, line)));
      }
    }
    return rows;
  }

  private static boolean isHeader(String line) {
    String first = line.split("[,，\t]", 2)[0].strip().toLowerCase(Locale.ROOT);
    return first.equals("日期") || first.equals("day") || first.equals("date");
  }

  private static Parsed<List<ExceptionalDay>> row(int year, String line) {
    String[] cells = line.replace("\"", "").split("[,，\t]", -1);
    if (cells.length < 3) {
      return Parsed.bad(ROW_COLUMNS);
    }
    String[] ends = cells[0].strip().split("\\s*[至~～]\\s*", -1);
    Optional<LocalDate> first = date(ends[0]);
    Optional<LocalDate> last = date(ends[ends.length - 1]);
    if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
      return Parsed.bad(ROW_DATE, cells[0].strip());
    }
    return kind(cells[1].strip())
        .map(kind -> SheetDays.checked(year, first.get(), last.get(), kind, cells[2].strip()))
        .orElseGet(() -> Parsed.bad(ROW_KIND, cells[1].strip()));
  }

  private static Optional<LocalDate> date(String cell) {
    Matcher parts = DATE.matcher(cell);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static Optional<Kind> kind(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "放假", "休", "假", "holiday" -> Optional.of(Kind.HOLIDAY);
      case "补班", "上班", "班", "working" -> Optional.of(Kind.WORKING);
      default -> Optional.empty();
    };
  }
}
