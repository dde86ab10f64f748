package org.qunxing.cadres.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

  /** The rows behind a total. */
  public String rows(String which) {
    return rows(which, unit.code());
  }

  /** The rows behind a figure; null where there are none to open. */
  public @Nullable String rows(String which, Breakdown of, Breakdown.Shown row) {
    if (!open || row.code() == null) {
      return null;
    }
    return of.field().equals("unit")
        ? rows(which, row.code())
        : rows(which, unit.code())
            + "&industry="
            + URLEncoder.encode(row.code(), StandardCharsets.UTF_8);
  }

  private String rows(String which, String code) {
    return "/workbench/cadres/statistics/%s?unit=%s&line=%s".formatted(which, code, line);
  }
}
