package org.qunxing.documents.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.documents.DocumentFixtures.assertRefused;
import static org.qunxing.documents.DocumentFixtures.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.documents.UnreadableDocument;

class CsvRowsTests {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void readsTheCharsetsThatOfficesUse(String charset) throws IOException {
    assertThat(rows("姓名,单位\n王芳,海晏澜舟食品有限公司工会\n", charset))
        .containsExactly(List.of("王芳", "海晏澜舟食品有限公司工会"));
  }

  @Test
  void readsBig5() throws IOException {
    assertThat(rows("姓名,單位\n王芳,海晏區總工會\n", "Big5")).containsExactly(List.of("王芳", "海晏區總工會"));
  }

  @Test
  void passesOverTheByteOrderMark() throws IOException {
    try (var table = TableRows.open(text(folder, "\uFEFF姓名,单位\n甲,乙\n", "UTF-8"), "a.csv")) {
      assertThat(table.column("姓名")).isZero();
    }
  }

  @Test
  void readsQuotesSeparatorsAndLineBreaksInsideQuotes() throws IOException {
    assertThat(rows("姓名,备注\r\n\"王,芳\",\"她说\"\"好\"\"\r\n第二行\"\r\n李强,\r\n", "UTF-8"))
        .containsExactly(List.of("王,芳", "她说\"好\" 第二行"), List.of("李强", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsTheSeparator(String separator) throws IOException {
    String csv = String.join(separator, "姓名", "电话", "单位") + "\n";

    assertThat(rows(csv + String.join(separator, "王芳", "13800000000", "工会"), "UTF-8"))
        .containsExactly(List.of("王芳", "13800000000", "工会"));
  }

  @Test
  void countsRowsAsASpreadsheetDoes() throws IOException {
    try (var table = TableRows.open(text(folder, "姓名,单位\n\n\"甲\n乙\",丙\n丁,戊\n", "UTF-8"), "a.csv")) {
      assertThat(table.headerRow()).isEqualTo(1);
      assertThat(table.next().number()).isEqualTo(3);
      assertThat(table.next().number()).isEqualTo(4);
      assertThat(table.hasNext()).isFalse();
    }
  }

  @Test
  void reportsAnIdNumberThatExcelHasTurnedIntoANumber() throws IOException {
    var row = single("姓名,身份证号\n王芳,1.10105E+17\n");

    assertThat(row.cell(1).trouble()).isEqualTo(CellTrouble.DIGITS_LOST);
  }

  @Test
  void unwrapsTheTricksThatKeepDigits() throws IOException {
    var row = single("甲,乙,丙\n=\"00123\",'00456,\t00789\n");

    assertThat(row.cells()).extracting(TableCell::text).containsExactly("00123", "00456", "00789");
  }

  @Test
  void namesTheRowOfAnUnclosedQuote() throws IOException {
    assertRefused(UnreadableDocument.UNCLOSED_QUOTE, () -> rows("姓名,备注\n甲,\"没关\n乙,丙\n", "UTF-8"));
  }

  @Test
  void marksACellThatIsTooLong() throws IOException {
    var row = single("姓名,备注\n甲," + "长".repeat(300_000) + "\n");

    assertThat(row.cell(1).trouble()).isEqualTo(CellTrouble.TOO_LONG);
    assertThat(row.text(1)).hasSize(2000);
  }

  private TableRow single(String csv) throws IOException {
    try (var table = TableRows.open(text(folder, csv, "UTF-8"), "a.csv")) {
      return table.next();
    }
  }

  private List<List<String>> rows(String csv, String charset) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (var table = TableRows.open(text(folder, csv, charset), "a.csv")) {
      table.forEachRemaining(row -> rows.add(row.cells().stream().map(TableCell::text).toList()));
    }
    return rows;
  }
}
