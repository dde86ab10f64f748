package org.qunxing.documents.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.documents.tables.TableRows;
import org.qunxing.documents.writing.Spreadsheet.Column;

class SpreadsheetTests {
  private static final List<Column> COLUMNS =
      List.of(Column.text("姓名", 12), Column.number("人数", 8), Column.date("日期", 12));

  @TempDir private Path folder;

  @Test
  void writesTextNumbersAndDays() throws IOException {
    Path file = written("", Arrays.asList("王芳", 12, LocalDate.of(2026, 3, 1)));

    try (var table = TableRows.open(file, "a.xlsx")) {
      assertThat(table.header()).containsExactly("姓名", "人数", "日期");
      var row = table.next();
      assertThat(row.text(0)).isEqualTo("王芳");
      assertThat(row.text(1)).isEqualTo("12");
      assertThat(row.text(2)).isEqualTo("2026-03-01");
    }
  }

  @Test
  void leavesNothingWhereThereIsNothing() throws IOException {
    Path file = written("", Arrays.asList("王芳", null, null));

    try (var table = TableRows.open(file, "a.xlsx")) {
      assertThat(table.next().text(1)).isEmpty();
    }
  }

  @Test
  void keepsEveryDigitOfAnIdentityNumber() throws IOException {
    Path file = written("", Arrays.asList("11010519491231002X", new BigDecimal("0.5"), null));

    try (var table = TableRows.open(file, "a.xlsx")) {
      var row = table.next();
      assertThat(row.text(0)).isEqualTo("11010519491231002X");
      assertThat(row.text(1)).isEqualTo("0.5");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1+2", "@SUM(A1)", "=HYPERLINK(\"http://x\")"})
  void neverWritesAFormula(String hostile) throws IOException {
    Path file = written("", Arrays.asList(hostile, null, null));

    try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(hostile);
      assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }
  }

  @Test
  void survivesWhatXmlCannotHold() throws IOException {
    Path file = written("", Arrays.asList("甲\u0000\u0001\uD800<&>乙", null, null));

    try (var table = TableRows.open(file, "a.xlsx")) {
      assertThat(table.next().text(0)).isEqualTo("甲<&>乙");
    }
  }

  @Test
  void printsWhoExportedItOnEveryPage() throws IOException {
    Path file = written("赵敏 2026-11-20 导出 & 留痕", Arrays.asList("王芳", 1, null));

    try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getHeader().getRight()).contains("赵敏 2026-11-20 导出 && 留痕");
      assertThat(sheet.getFooter().getCenter()).contains("&P");
      assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    }
  }

  @Test
  void refusesRowsThatDoNotFit() {
    var spreadsheet = Spreadsheet.begin(OutputStream.nullOutputStream(), "名册", "", COLUMNS);

    assertThatIllegalArgumentException().isThrownBy(() -> spreadsheet.row(List.of("少了")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spreadsheet.row(Arrays.asList("甲", new Object(), null)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spreadsheet.begin(OutputStream.nullOutputStream(), "名册", "", List.of()));
  }

  @Test
  void opensInLibreOffice() throws Exception {
    assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
    Path file = written("赵敏 导出", Arrays.asList("王芳", 1, LocalDate.of(2026, 3, 1)));

    assertThat(LibreOffice.toPdf(file)).exists();
  }

  private Path written(String watermark, List<?> row) throws IOException {
    Path file = Files.createTempFile(folder, "sheet", ".xlsx");
    try (var out = Files.newOutputStream(file);
        var sheet = Spreadsheet.begin(out, "名册", watermark, COLUMNS)) {
      sheet.row(row);
    }
    return file;
  }
}
