package org.qunxing.documents.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.documents.writing.Spreadsheet;
import org.qunxing.documents.writing.Spreadsheet.Column;

/** A hundred thousand members pass through a small memory: 256 MB at most, in a JVM of its own. */
class LargeTableTests {
  private static final int ROWS = 100_000;
  private static final int COLUMNS = 10;

  @TempDir private Path folder;

  /** Runs in the small JVM: counts the rows of a table. */
  public static void main(String[] args) {
    int rows = 0;
    try (var table = TableRows.open(Path.of(args[0]), "large")) {
      while (table.hasNext()) {
        table.next();
        rows++;
      }
    }
    System.out.println("rows " + rows);
  }

  @Test
  void readsAHundredThousandRowsOfAWorkbook() throws Exception {
    Path file = folder.resolve("large.xlsx");
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      columns.add(Column.text("列" + i, 12));
    }
    try (var out = Files.newOutputStream(file);
        var sheet = Spreadsheet.begin(out, "名册", "", columns)) {
      for (int i = 0; i < ROWS; i++) {
        sheet.row(cells(i));
      }
    }

    assertThat(countedIn(file)).contains("rows " + ROWS);
  }

  @Test
  void readsAHundredThousandLinesOfText() throws Exception {
    Path file = folder.resolve("large.csv");
    List<String> lines = new ArrayList<>();
    lines.add("甲,乙,丙,丁,戊,己,庚,辛,壬,癸");
    for (int i = 0; i < ROWS; i++) {
      lines.add(String.join(",", cells(i)));
    }
    Files.write(file, lines, Charset.forName("GB18030"));

    assertThat(countedIn(file)).contains("rows " + ROWS);
  }

  private static List<String> cells(int row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      cells.add("内容" + row + "-" + i);
    }
    return cells;
  }

  private static String countedIn(Path file) throws IOException, InterruptedException {
    Path output = Files.createTempFile(file.getParent(), "rows", ".txt");
    Process small =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeTableTests.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(small.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output);
  }
}
