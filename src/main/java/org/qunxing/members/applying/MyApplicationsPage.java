package org.qunxing.members.applying;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.members.applications.Application;

/** What became of what somebody asked for, latest first. */
public record MyApplicationsPage(List<Row> rows, boolean member) {

  /**
   * @param phone of the unit, for those who would rather call
   * @param problem beside the answer that was not accepted
   */
  public record Row(Application application, String unit, String phone, @Nullable String problem) {}
}
