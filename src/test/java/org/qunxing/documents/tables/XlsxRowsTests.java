package org.qunxing.documents.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.documents.DocumentFixtures;

class XlsxRowsTests {
  @TempDir private Path folder;

  @Test
  void readsTextNumbersAndYesOrNo() throws IOException {
    TableRow row =
        single(
            cells -> {
              cells.createCell(0).setCellValue(" 王　芳\u200B ");
              cells.createCell(1).setCellValue(12);
              cells.createCell(2).setCellValue(0.1 + 0.2);
              cells.createCell(3).setCellValue(true);
              cells.createCell(4).setCellValue("１３８Ａｂ（海晏）");
            });

    assertThat(row.cells())
        .extracting(TableCell::text)
        .containsExactly("王 芳", "12", "0.3", "是", "138Ab（海晏）");
  }

  @Test
  void neverUsesAnIdNumberThatWasStoredAsANumber() throws IOException {
    TableRow row = single(cells -> cells.createCell(0).setCellValue(110105194912310023d));

    assertThat(row.cell(0).trouble()).isEqualTo(CellTrouble.DIGITS_LOST);
  }

  @Test
  void keepsAMobileNumberStoredAsANumber() throws IOException {
    TableRow row = single(cells -> cells.createCell(0).setCellValue(13800000000d));

    assertThat(row.cell(0)).isEqualTo(new TableCell("13800000000", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yyyy-mm-dd", "yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "m/d/yy", "[$-804]yyyy.m.d"})
  void readsRealDatesWhateverTheirFormat(String format) throws IOException {
    TableRow row =
        single(
            cells -> {
              var style = cells.getSheet().getWorkbook().createCellStyle();
              style.setDataFormat(
                  cells.getSheet().getWorkbook().createDataFormat().getFormat(format));
              cells.createCell(0).setCellValue(LocalDate.of(2026, 3, 1));
              cells.getCell(0).setCellStyle(style);
            });

    assertThat(row.text(0)).isEqualTo("2026-03-01");
  }

  @Test
  void readsADateThatHasLostItsFormat() throws IOException {
    TableRow row = single(cells -> cells.createCell(0).setCellValue(46082));

    assertThat(row.cell(0).date()).contains(LocalDate.of(2026, 3, 1));
  }

  @Test
  void usesTheResultThatAFormulaHad() throws IOException {
    TableRow row =
        single(
            cells -> {
              cells.createCell(0).setCellFormula("1+1");
              cells.createCell(1).setCellFormula("\"工\"&\"会\"");
              cells.createCell(2).setCellFormula("IF(1,\"\",1)");
              cells
                  .getSheet()
                  .getWorkbook()
                  .getCreationHelper()
                  .createFormulaEvaluator()
                  .evaluateAll();
            });

    assertThat(row.cells()).extracting(TableCell::text).containsExactly("2", "工会", "");
    assertThat(row.cells()).extracting(TableCell::trouble).containsOnlyNulls();
  }

  @Test
  void reportsAFormulaThatWasNeverCalculatedAndOneThatFails() throws IOException {
    Path file =
        DocumentFixtures.sheet(
            folder,
            "<row r='1'><c r='A1' t='inlineStr'><is><t>甲</t></is></c><c r='B1'"
                + " t='inlineStr'><is><t>乙</t></is></c></row><row r='2'><c r='A2'><f>1+1</f></c><c"
                + " r='B2' t='e'><f>NA()</f><v>#N/A</v></c></row>");

    try (var table = TableRows.open(file, "a.xlsx")) {
      TableRow row = table.next();
      assertThat(row.cell(0).trouble()).isEqualTo(CellTrouble.FORMULA_WITHOUT_VALUE);
      assertThat(row.cell(1).trouble()).isEqualTo(CellTrouble.ERROR_VALUE);
    }
  }

  @Test
  void marksEveryCellOfAMergedRange() throws IOException {
    Path file =
        workbook(
            sheet -> {
              for (int i = 1; i <= 3; i++) {
                sheet.createRow(i).createCell(0).setCellValue("成员" + i);
              }
              sheet.getRow(1).createCell(1).setCellValue("海晏区总工会");
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            });

    try (var table = TableRows.open(file, "a.xlsx")) {
      assertThat(table.next().cell(1).trouble()).isEqualTo(CellTrouble.MERGED);
      assertThat(table.next().cell(1).trouble()).isNull();
      assertThat(table.next().cell(1).trouble()).isNull();
    }
  }

  @Test
  void readsTheFirstSheetThatIsNotHidden() throws IOException {
    Path file = folder.resolve("hidden.xlsx");
    try (var workbook = new XSSFWorkbook()) {
      workbook.createSheet("字典").createRow(0).createCell(0).setCellValue("代码");
      header(workbook.createSheet("名册"));
      workbook.setActiveSheet(1);
      workbook.setSheetHidden(0, true);
      save(workbook, file);
    }

    try (var table = TableRows.open(file, "a.xlsx")) {
      assertThat(table.header()).startsWith("姓名");
    }
  }

  private TableRow single(Consumer<Row> fill) throws IOException {
    try (var table = TableRows.open(workbook(sheet -> fill.accept(sheet.createRow(1))), "a.xlsx")) {
      return table.next();
    }
  }

  private Path workbook(Consumer<XSSFSheet> fill) throws IOException {
    Path file = Files.createTempFile(folder, "table", ".xlsx");
    try (var workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("名册");
      header(sheet);
      fill.accept(sheet);
      save(workbook, file);
    }
    return file;
  }

  private static void header(XSSFSheet sheet) {
    Row header = sheet.createRow(0);
    String[] names = {"姓名", "身份证号", "手机号", "单位", "备注"};
    for (int i = 0; i < names.length; i++) {
      header.createCell(i).setCellValue(names[i]);
    }
  }

  private static void save(XSSFWorkbook workbook, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }
}
