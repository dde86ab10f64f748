package org.qunxing.documents.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;
import org.qunxing.documents.reading.PdfItem.Table;
import org.qunxing.documents.reading.PdfRules.Rule;

/**
 * A grid of rules that touch each other. Where no rule divides two neighbours of the grid, they are
 * one merged cell.
 */
final class RuledTable {
  private static final float SAME = 3;
  private static final float BEYOND = 8;
  private static final float ABOVE_BASELINE = 0.3f;
  private static final int MOST_COLUMNS = 40;
  private static final int MOST_ROWS = 300;

  private final List<Rule> rules;
  private final List<Float> xs;
  private final List<Float> ys;

  private RuledTable(List<Rule> rules) {
    this.rules = rules;
    this.xs = edges(false);
    this.ys = edges(true);
  }

  /** The tables of a page: at least two columns and two rows. */
  static List<RuledTable> of(List<Rule> rules) {
    return touching(rules).stream().map(RuledTable::new).filter(RuledTable::isTable).toList();
  }

  private boolean isTable() {
    return xs.size() > 2 && xs.size() <= MOST_COLUMNS && ys.size() > 2 && ys.size() <= MOST_ROWS;
  }

  private static List<List<Rule>> touching(List<Rule> rules) {
    int[] group = IntStream.range(0, rules.size()).toArray();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        if (touch(rules.get(i), rules.get(j))) {
          unite(group, i, j);
        }
      }
    }
    TreeMap<Integer, List<Rule>> groups = new TreeMap<>();
    for (int i = 0; i < rules.size(); i++) {
      groups.computeIfAbsent(root(group, i), _ -> new ArrayList<>()).add(rules.get(i));
    }
    return List.copyOf(groups.values());
  }

  private static boolean touch(Rule one, Rule other) {
    return one.lying() != other.lying() && one.covers(other.at()) && other.covers(one.at());
  }

  /** Where rules stand or lie; also where the others end, when a table has no outer rules. */
  private List<Float> edges(boolean lying) {
    List<Float> places =
        new ArrayList<>(rules.stream().filter(one -> one.lying() == lying).map(Rule::at).toList());
    places.sort(null);
    List<Float> edges = new ArrayList<>();
    for (float place : places) {
      if (edges.isEmpty() || place - edges.getLast() > SAME) {
        edges.add(place);
      }
    }
    double[] ends =
        rules.stream()
            .filter(one -> one.lying() != lying)
            .flatMap(one -> Stream.of(one.from(), one.to()))
            .mapToDouble(Float::doubleValue)
            .sorted()
            .toArray();
    if (ends.length > 0 && !edges.isEmpty()) {
      if (ends[0] < edges.getFirst() - BEYOND) {
        edges.addFirst((float) ends[0]);
      }
      if (ends[ends.length - 1] > edges.getLast() + BEYOND) {
        edges.add((float) ends[ends.length - 1]);
      }
    }
    return edges;
  }

  float top() {
    return ys.getFirst();
  }

  boolean holds(TextPosition character) {
    return row(character) >= 0 && column(character) >= 0;
  }

  private int row(TextPosition character) {
    float middle = character.getYDirAdj() - ABOVE_BASELINE * character.getFontSizeInPt();
    return slot(ys, middle);
  }

  private int column(TextPosition character) {
    return slot(xs, PdfLine.middle(character));
  }

  private static int slot(List<Float> edges, float place) {
    for (int i = 0; i + 1 < edges.size(); i++) {
      if (edges.get(i) <= place && place < edges.get(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** The table with these characters in its cells, without empty rows. */
  Table filled(List<TextPosition> characters) {
    int[] cells = merged();
    int columns = xs.size() - 1;
    List<List<TextPosition>> inCells =
        Stream.generate(() -> (List<TextPosition>) new ArrayList<TextPosition>())
            .limit(cells.length)
            .toList();
    for (TextPosition one : characters) {
      inCells.get(root(cells, row(one) * columns + column(one))).add(one);
    }
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < ys.size() - 1; row++) {
      List<String> texts =
          inCells.subList(row * columns, (row + 1) * columns).stream()
              .map(cell -> PdfLine.joined(PdfLine.of(cell)))
              .toList();
      if (!texts.stream().allMatch(String::isEmpty)) {
        rows.add(texts);
      }
    }
    return new Table(xs, rows);
  }

  private int[] merged() {
    int columns = xs.size() - 1;
    int rows = ys.size() - 1;
    int[] cells = IntStream.range(0, rows * columns).toArray();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        float x = (xs.get(column) + xs.get(column + 1)) / 2;
        float y = (ys.get(row) + ys.get(row + 1)) / 2;
        int cell = row * columns + column;
        if (column + 1 < columns && !divided(false, xs.get(column + 1), y)) {
          unite(cells, cell, cell + 1);
        }
        if (row + 1 < rows && !divided(true, ys.get(row + 1), x)) {
          unite(cells, cell, cell + columns);
        }
      }
    }
    return cells;
  }

  private boolean divided(boolean lying, float at, float point) {
    return rules.stream()
        .anyMatch(
            one ->
                one.lying() == lying
                    && Math.abs(one.at() - at) <= SAME
                    && one.from() <= point
                    && point <= one.to());
  }

  private static int root(int[] group, int member) {
    int at = member;
    while (group[at] != at) {
      at = group[at];
    }
    return at;
  }

  /** The smaller one stands for both, so that a merged cell is known by its first place. */
  private static void unite(int[] group, int one, int other) {
    int first = root(group, one);
    int second = root(group, other);
    Arrays.fill(
        group, Math.max(first, second), Math.max(first, second) + 1, Math.min(first, second));
  }
}
