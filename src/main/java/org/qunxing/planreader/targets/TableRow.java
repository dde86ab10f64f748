package org.qunxing.planreader.targets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the other columns of a table's row say of the figure in it. */
final class TableRow {

  private static final int LONGEST = 80;

  private static final Pattern DATE = Pattern.compile(" (20\\d\\d)年(\\d{1,2})月(\\d{1,2})(日|$| )");

  private TableRow() {}

  /** The date in a later column, or null when the text is no row. */
  static @Nullable LocalDate deadline(String text, int figureTo) {
    if (figureTo >= text.length() || text.charAt(figureTo) != ' ') {
      return null;
    }
    var match = DATE.matcher(text).region(figureTo, Math.min(text.length(), figureTo + LONGEST));
    if (!match.find()) {
      return null;
    }
    try {
      return LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3)));
    } catch (DateTimeException e) {
      return null; // 2月30日 is a slip of the pen, and no date
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
