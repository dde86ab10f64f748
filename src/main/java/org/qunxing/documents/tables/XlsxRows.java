package org.qunxing.documents.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.documents.files.FileGuard;
import org.qunxing.kernel.Refusal;

/** The first visible sheet of an Excel workbook, row by row. */
final class XlsxRows implements RowSource {
  private final ReadableWorkbook workbook;
  private final SheetSurvey survey;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  private XlsxRows(ReadableWorkbook workbook, SheetSurvey survey, Stream<Row> stream) {
    this.workbook = workbook;
    this.survey = survey;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  static XlsxRows open(Path file) throws IOException {
    FileGuard.checkPackage(file);
    try {
      return open(file, workbook(file));
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | XMLStreamException | RuntimeException _) {
      // The reader meets hostile bytes with any exception at all; none of them is a fault of ours.
      throw UnreadableDocument.DAMAGED.refuse();
    }
  }

  /** A workbook without styles is rare but sound; its dates are then plain numbers. */
  private static ReadableWorkbook workbook(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      boolean styled = zip.getEntry("xl/styles.xml") != null;
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true));
    }
  }

  private static XlsxRows open(Path file, ReadableWorkbook workbook)
      throws IOException, XMLStreamException {
    try (var zip = new ZipFile(file.toFile())) {
      Sheet sheet = firstVisible(workbook);
      return new XlsxRows(workbook, SheetSurvey.of(zip, sheet.getId()), sheet.openStream());
    } catch (IOException | XMLStreamException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private static Sheet firstVisible(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseThrow(UnreadableDocument.EMPTY::refuse);
  }

  @Override
  public @Nullable TableRow next() {
    try {
      return rows.hasNext() ? row(rows.next()) : null;
    } catch (RuntimeException _) {
      throw UnreadableDocument.DAMAGED.refuse();
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }

  private TableRow row(Row row) {
    List<TableCell> cells = new ArrayList<>(row.getCellCount());
    for (int column = 0; column < row.getCellCount(); column++) {
      TableCell cell = row.getOptionalCell(column).map(this::cell).orElse(TableCell.EMPTY);
      boolean isMerged = survey.isMerged(row.getRowNum(), column);
      cells.add(isMerged ? new TableCell(cell.text(), CellTrouble.MERGED) : cell);
    }
    return new TableRow(row.getRowNum(), cells);
  }

  private TableCell cell(Cell cell) {
    Object value = cell.getValue();
    if (cell.getType() == CellType.ERROR || (value != null && isError(value.toString()))) {
      return new TableCell("", CellTrouble.ERROR_VALUE);
    }
    if (value == null) {
      boolean waiting = survey.isUncalculated(cell.getAddress().toString());
      return waiting ? new TableCell("", CellTrouble.FORMULA_WITHOUT_VALUE) : TableCell.EMPTY;
    }
    return switch (value) {
      case BigDecimal number -> number(cell, number);
      case Boolean yes -> new TableCell(yes ? "是" : "否", null);
      default -> CellTexts.typed(value.toString());
    };
  }

  private static boolean isError(String value) {
    return value.matches("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)");
  }

  private TableCell number(Cell cell, BigDecimal number) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    boolean day = CellTexts.showsADay(id == null ? 0 : id, format == null ? "" : format);
    boolean possible = number.signum() > 0 && number.intValue() < 2_958_466;
    return day && possible ? CellTexts.day(day(number.intValue())) : CellTexts.number(number);
  }

  /** Day one is 1 January 1900, counted as if that year had had a 29 February; or day 0 in 1904. */
  private LocalDate day(int serial) {
    LocalDate zero = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    return zero.plusDays(serial);
  }
}
