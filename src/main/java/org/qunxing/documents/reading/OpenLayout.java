package org.qunxing.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qunxing.documents.reading.PdfItem.Table;

/**
 * Lines between which no rules are drawn: running text, tables that only their white space shows,
 * and pages set in two columns. In doubt it is running text.
 */
final class OpenLayout {
  private static final float GUTTER = 1.0f;
  private static final float NEXT_LINE = 2.4f;
  private static final int FEWEST_ROWS = 3;
  private static final int FEWEST_COLUMN_LINES = 8;
  private static final int FEWEST_LETTERS = 8;
  private static final double FULL = 0.6;

  private final List<PdfLine> lines;

  OpenLayout(List<PdfLine> lines) {
    this.lines = lines;
  }

  List<PdfItem> items() {
    List<PdfItem> items = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      List<PdfLine> block = block(at);
      List<Span> columns = columns(block);
      if (columns.size() > 2 && filled(block, columns) >= FEWEST_ROWS) {
        items.add(new Table(List.of(), new OpenRows(block, columns).rows()));
        at += block.size();
      } else if (columns.size() == 2 && twoColumns(block, columns)) {
        columns.forEach(column -> block.forEach(line -> add(items, column.of(line))));
        at += block.size();
      } else {
        add(items, lines.get(at++));
      }
    }
    return items;
  }

  private static void add(List<PdfItem> items, PdfLine line) {
    if (!line.text().isEmpty()) {
      items.add(new PdfItem.Line(line.text()));
    }
  }

  /** As many lines as have the white space of the first one in common. */
  private List<PdfLine> block(int from) {
    int width = columns(lines.subList(from, from + 1)).size();
    int to = from + 1;
    while (width > 1
        && to < lines.size()
        && lines.get(to).y() - lines.get(to - 1).y() < NEXT_LINE * lines.get(to).size()
        && columns(lines.subList(from, to + 1)).size() == width) {
      to++;
    }
    return lines.subList(from, to);
  }

  private static long filled(List<PdfLine> block, List<Span> columns) {
    return block.stream()
        .filter(line -> columns.stream().noneMatch(column -> column.of(line).isEmpty()))
        .count();
  }

  /** Both sides are lines of text, most of them as long as the column is wide. */
  private static boolean twoColumns(List<PdfLine> block, List<Span> columns) {
    return filled(block, columns) >= FEWEST_COLUMN_LINES
        && columns.stream()
            .allMatch(
                column -> {
                  List<PdfLine> part =
                      block.stream().map(column::of).filter(one -> !one.isEmpty()).toList();
                  return part.stream().mapToInt(one -> one.text().length()).average().orElse(0)
                          >= FEWEST_LETTERS
                      && part.stream().mapToDouble(PdfLine::width).average().orElse(0)
                          >= FULL * (column.inkTo() - column.inkFrom());
                });
  }

  /**
   * A column.
   *
   * @param from the middle of the white space to its left
   * @param to the middle of the white space to its right
   */
  record Span(float from, float to, float inkFrom, float inkTo) {

    PdfLine of(PdfLine line) {
      return line.between(from, to);
    }
  }

  /** The stretches that have ink on any of these lines, with a broad white space between them. */
  static List<Span> columns(List<PdfLine> lines) {
    float gutter = GUTTER * (float) lines.stream().mapToDouble(PdfLine::size).max().orElseThrow();
    List<float[]> ink = new ArrayList<>();
    lines.stream()
        .flatMap(line -> line.characters().stream())
        .filter(one -> !one.getUnicode().isBlank())
        .map(one -> new float[] {one.getXDirAdj(), one.getXDirAdj() + one.getWidthDirAdj()})
        .sorted((one, other) -> Float.compare(one[0], other[0]))
        .forEach(
            one -> {
              if (ink.isEmpty() || one[0] - ink.getLast()[1] >= gutter) {
                ink.add(one);
              } else {
                ink.getLast()[1] = Math.max(ink.getLast()[1], one[1]);
              }
            });
    List<Float> edges =
        Stream.of(
                Stream.of(Float.NEGATIVE_INFINITY),
                IntStream.range(1, ink.size())
                    .mapToObj(i -> (ink.get(i - 1)[1] + ink.get(i)[0]) / 2),
                Stream.of(Float.POSITIVE_INFINITY))
            .flatMap(each -> each)
            .toList();
    return IntStream.range(0, ink.size())
        .mapToObj(i -> new Span(edges.get(i), edges.get(i + 1), ink.get(i)[0], ink.get(i)[1]))
        .toList();
  }
}
