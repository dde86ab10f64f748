package org.qunxing.cadres.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which cells of a column are hidden from those without need to know: those that show fewer than
 * three people, and, so that nobody subtracts a single hidden one from the total, one more.
 */
public final class SmallCells {

  /** Fewer people than this are not shown as a number. */
  public static final int LEAST = 3;

  private SmallCells() {}

  /**
   * @return the places of the cells to be hidden; never exactly one of several
   */
  public static Set<Integer> hidden(List<Tally> column) {
    Set<Integer> hidden =
        IntStream.range(0, column.size())
            .filter(at -> column.get(at).isSmall())
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    if (hidden.size() == 1) {
      smallestOther(column, hidden).ifPresent(hidden::add);
    }
    return hidden;
  }

  private static Optional<Integer> smallestOther(List<Tally> column, Set<Integer> hidden) {
    return IntStream.range(0, column.size())
        .boxed()
        .filter(at -> !hidden.contains(at) && column.get(at).of() > 0)
        .min(Comparator.comparingInt(at -> column.get(at).of()));
  }

  /** Whether the total itself is too small, or a lone hidden cell could be read off it. */
  public static boolean hidesTotal(Tally total, List<Tally> column, Set<Integer> hidden) {
    long living = column.stream().filter(cell -> cell.of() > 0).count();
    return total.isSmall() || (hidden.size() == 1 && living == 1);
  }
}
