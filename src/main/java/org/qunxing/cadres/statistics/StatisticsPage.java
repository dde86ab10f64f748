package org.qunxing.cadres.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.organisations.Unit;
import org.qunxing.web.Tab;

/** Women in posts and young members of one unit and all below it, in one line. */
public record StatisticsPage(
    Unit unit, Line line, List<Tab> tabs, List<Breakdown> breakdowns, boolean open) {

  private Breakdown areas() {
    return breakdowns.getFirst();
  }

  public @Nullable Tally committees() {
    return areas().total(Breakdown.Row::committees);
  }

  public @Nullable Tally posts() {
    return areas().total(Breakdown.Row::posts);
  }

  public @Nullable Tally young() {
    return areas().total(Breakdown.Row::young);
  }

  public boolean isEmpty() {
    return areas().rows().isEmpty();
  }

  /** The rows behind a figure. */
  public String rows(@Nullable String code, String which) {
    return "/workbench/cadres/statistics/%s?unit=%s&line=%s"
        .formatted(which, code == null ? unit.code() : code, line);
  }
}
