package org.qunxing.cadres.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way to break the figures down.
 *
 * @param field what the rows behind a figure are narrowed by: a unit, an industry
 * @param open whether small cells are shown: to those who may read the rows anyway
 */
public record Breakdown(String caption, String head, String field, List<Row> rows, boolean open) {

  /**
   * Women in committees, women among cadres' posts, young members, of one area or industry.
   *
   * @param code the unit or the industry whose rows stand behind it, null for the rest
   */
  public record Row(
      String label, @Nullable String code, Tally committees, Tally posts, Tally young) {}

  /** A row as it is shown: null where the figure is hidden. */
  public record Shown(
      String label,
      @Nullable String code,
      @Nullable Tally committees,
      @Nullable Tally posts,
      @Nullable Tally young) {}

  public List<Shown> shown() {
    Set<Integer> committees = hidden(Row::committees);
    Set<Integer> posts = hidden(Row::posts);
    Set<Integer> young = hidden(Row::young);
    List<Shown> shown = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      shown.add(
          new Shown(
              row.label(),
              row.code(),
              committees.contains(at) ? null : row.committees(),
              posts.contains(at) ? null : row.posts(),
              young.contains(at) ? null : row.young()));
    }
    return List.copyOf(shown);
  }

  private Set<Integer> hidden(Function<Row, Tally> column) {
    return open ? Set.of() : SmallCells.hidden(rows.stream().map(column).toList());
  }

  /** The total of a column, null where it would give away what is hidden. */
  @Nullable Tally total(Function<Row, Tally> column) {
    List<Tally> cells = rows.stream().map(column).toList();
    Tally total = cells.stream().reduce(Tally.NONE, Tally::plus);
    return !open && SmallCells.hidesTotal(total, cells, SmallCells.hidden(cells)) ? null : total;
  }
}
