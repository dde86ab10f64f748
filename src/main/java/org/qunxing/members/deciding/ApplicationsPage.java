package org.qunxing.members.deciding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.members.applications.Application;
import org.qunxing.web.FormErrors;

/**
 * Who asks to be taken in, and what became of the others.
 *
 * @param errors by the number of the application they are about
 */
public record ApplicationsPage(
    List<Row> open, List<Row> decided, LocalDate today, FormErrors errors, @Nullable String typed) {

  public record Row(Application application, String unit) {

    public boolean isLate(LocalDate today) {
      return application.dueOn().isBefore(today);
    }
  }

  public @Nullable String problem(Row row) {
    return errors.get(String.valueOf(row.application().number()));
  }
}
