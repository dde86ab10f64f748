package org.qunxing.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.qunxing.documents.reading.OpenLayout.Span;

/** The rows of a table without rules, whose cells may run over several lines. */
record OpenRows(List<PdfLine> lines, List<Span> columns) {
  private static final double WIDER = 1.35;
  private static final String NUMBER = "[（(]?([0-9]{1,3}|[一二三四五六七八九十]{1,3})[)）.、]?";

  /**
   * Rows begin where the space between lines says so, else at the numbers of the first column, else
   * where most columns have something to say.
   */
  List<List<String>> rows() {
    List<List<PdfLine>> bySpace = bySpace();
    boolean numbered = lines.stream().filter(this::hasNumber).count() > 1;
    Predicate<PdfLine> begins = numbered ? this::hasNumber : this::isMostlyFilled;
    boolean oneEach =
        bySpace.size() > 1
            && bySpace.stream().allMatch(row -> row.stream().filter(begins).count() < 2);
    return (oneEach ? bySpace : startingWith(begins)).stream().map(this::cells).toList();
  }

  private List<List<PdfLine>> bySpace() {
    double[] gaps =
        IntStream.range(1, lines.size())
            .mapToDouble(i -> lines.get(i).y() - lines.get(i - 1).y())
            .toArray();
    double least = DoubleStream.of(gaps).min().orElse(0);
    double most = DoubleStream.of(gaps).max().orElse(0);
    List<List<PdfLine>> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i == 0 || most > WIDER * least && gaps[i - 1] > (least + most) / 2) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(lines.get(i));
    }
    return rows;
  }

  private List<List<PdfLine>> startingWith(Predicate<PdfLine> begins) {
    List<List<PdfLine>> rows = new ArrayList<>();
    for (PdfLine line : lines) {
      if (rows.isEmpty() || begins.test(line)) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(line);
    }
    return rows;
  }

  private boolean hasNumber(PdfLine line) {
    return columns.getFirst().of(line).text().matches(NUMBER);
  }

  private boolean isMostlyFilled(PdfLine line) {
    long filled = columns.stream().filter(column -> !column.of(line).isEmpty()).count();
    return 2 * filled > columns.size();
  }

  private List<String> cells(List<PdfLine> row) {
    return columns.stream()
        .map(column -> PdfLine.joined(row.stream().map(column::of).toList()))
        .toList();
  }
}
