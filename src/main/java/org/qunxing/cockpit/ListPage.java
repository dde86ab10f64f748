package org.qunxing.cockpit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.Tab;

/** One list of the plan with its initiatives, indicators and tasks. */
public record ListPage(
    String name,
    String planTitle,
    String colour,
    String light,
    List<Tab> lists,
    List<InitiativeCard> initiatives) {

  /** An initiative. */
  public record InitiativeCard(
      int no,
      String title,
      String text,
      String colour,
      String light,
      String responsible,
      @Nullable String deadline,
      List<IndicatorRow> indicators,
      List<TaskRow> tasks) {}

  /**
   * An indicator.
   *
   * @param progress 0 to 100 and beyond
   */
  public record IndicatorRow(
      String subject,
      String target,
      String figure,
      int progress,
      String tone,
      String colour,
      String light,
      String why,
      String href) {}

  /** A task. */
  public record TaskRow(String title, String why, String href, String colour, String light) {}
}
