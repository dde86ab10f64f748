package org.qunxing.planreader.targets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the other columns of a table's row say of the figure in it. */
final class TableRow {

  private static final int LONGEST = 80;

  /** A whole cell: 2026年9月30日, 2026.9.30, 9月底前, 11月, 年底前. */
  private static final Pattern DATE =
      Pattern.compile(
          " (?:(20\\d\\d)[年.-](\\d{1,2})[月.-](\\d{1,2})日?|(?:(20\\d\\d)年)?(?:(1[0-2]|0?[1-9])月份?(?:(\\d{1,2})日)?|年)(?:底|末|下旬)?)(?:之?前|以前)?(?:完成)?(?="
              + " |$)");

  private TableRow() {}

  /**
   * The date in a later column, or null when the text is no row.
   *
   * @param home the year of the document, for cells that name none
   */
  static @Nullable LocalDate deadline(String text, int figureTo, @Nullable Integer home) {
    if (figureTo >= text.length() || " ，、".indexOf(text.charAt(figureTo)) < 0) {
      return null;
    }
    var match =
        DATE.matcher(text)
            .region(figureTo, Math.min(text.length(), figureTo + LONGEST))
            .useTransparentBounds(true);
    if (!match.find()) {
      return null;
    }
    try {
      return match.group(1) == null ? ofCell(match, home) : ofDate(match);
    } catch (DateTimeException e) {
      return null; // 2月30日 is a slip of the pen, and no date
    }
  }

  private static LocalDate ofDate(Matcher match) {
    return LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
  }

  private static @Nullable LocalDate ofCell(Matcher match, @Nullable Integer home) {
    Integer year = match.group(4) == null ? home : Integer.valueOf(number(match, 4));
    if (year == null) {
      return null;
    }
    var month = YearMonth.of(year, match.group(5) == null ? 12 : number(match, 5));
    return match.group(6) == null ? month.atEndOfMonth() : month.atDay(number(match, 6));
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
