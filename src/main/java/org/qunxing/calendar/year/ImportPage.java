package org.qunxing.calendar.year;

import java.util.List;
import org.qunxing.calendar.YearSheet;
import org.qunxing.web.FormErrors;

/**
 * Handing in a year.
 *
 * @param rows what was read off a sheet that was not accepted; empty before the first try
 */
public record ImportPage(ImportForm form, FormErrors errors, List<YearSheet.Row> rows) {

  public ImportPage {
    rows = List.copyOf(rows);
  }

  static ImportPage blank(int year) {
    return new ImportPage(ImportForm.blank(year), FormErrors.NONE, List.of());
  }

  /** What one row came to: the problem, or how many days it holds. */
  public static String result(YearSheet.Row row) {
    return row.read().problem().orElseGet(() -> row.read().orRefuse().size() + "天");
  }
}
