package org.qunxing.documents.writing;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The door for registers on their way out: one sheet, written row by row and never held as a whole.
 *
 * <p>No cell is ever a formula. Text that would become one in another program's hands, because it
 * starts with {@code = + - @}, keeps the text format.
 */
public final class Spreadsheet implements Closeable {
  private static final int ROWS_HELD = 500;
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
  private static final int LONGEST_CELL = 32_000;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final List<Column> columns;
  private int row;

  /** What a column holds decides how its cells are written. */
  public enum Kind {
    /** Names, and numbers that are names: identity, telephone, account. */
    TEXT,
    NUMBER,
    DATE
  }

  /**
   * A column and what it holds.
   *
   * @param width in characters of the standard font; a Chinese character counts two
   */
  public record Column(String name, int width, Kind kind) {
    public static Column text(String name, int width) {
      return new Column(name, width, Kind.TEXT);
    }

    public static Column number(String name, int width) {
      return new Column(name, width, Kind.NUMBER);
    }

    public static Column date(String name, int width) {
      return new Column(name, width, Kind.DATE);
    }
  }

  private Spreadsheet(OutputStream out, String sheetName, List<Column> columns) {
    this.workbook = new Workbook(out, "Qunxing", null);
    this.sheet = workbook.newWorksheet(sheetName);
    this.columns = columns;
  }

  /**
   * Begins a sheet.
   *
   * @param watermark who exported this when, printed at the head of every page; may be empty
   */
  public static Spreadsheet begin(
      OutputStream out, String sheetName, String watermark, List<Column> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a sheet needs columns");
    }
    var spreadsheet = new Spreadsheet(out, sheetName, List.copyOf(columns));
    spreadsheet.page(watermark);
    spreadsheet.header();
    return spreadsheet;
  }

  /** One row: texts, numbers and days, each where its column wants it, or null for nothing. */
  public Spreadsheet row(List<? extends @Nullable Object> cells) throws IOException {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "%d cells for %d columns".formatted(cells.size(), columns.size()));
    }
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell != null) {
        cell(i, cell);
      }
    }
    row++;
    if (row % ROWS_HELD == 0) {
      sheet.flush();
    }
    return this;
  }

  /** Finishes the file; the stream stays open. */
  @Override
  public void close() throws IOException {
    sheet.setAutoFilter(0, 0, Math.max(0, row - 1), columns.size() - 1);
    workbook.finish();
  }

  private void cell(int column, Object cell) {
    switch (cell) {
      case BigDecimal number -> sheet.value(row, column, number);
      case Integer number -> sheet.value(row, column, number);
      case Long number -> sheet.value(row, column, number);
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case String text -> text(column, text);
      default -> throw new IllegalArgumentException("no cell for " + cell.getClass());
    }
  }

  private void text(int column, String text) {
    String clean = NOT_XML.matcher(text).replaceAll("");
    clean = clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean;
    sheet.inlineString(row, column, clean);
    boolean couldBeFormula = !clean.isEmpty() && "=+-@\t".indexOf(clean.charAt(0)) >= 0;
    if (couldBeFormula || columns.get(column).kind() == Kind.TEXT) {
      sheet.style(row, column).format("@").set();
    }
  }

  private void page(String watermark) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    if (!watermark.isBlank()) {
      sheet.header(NOT_XML.matcher(watermark).replaceAll("").replace("&", "&&"), Position.RIGHT);
    }
    sheet.footer("— &P —", Position.CENTER);
  }

  private void header() {
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, columns.get(i).width());
      sheet.inlineString(0, i, columns.get(i).name());
    }
    sheet
        .range(0, 0, 0, columns.size() - 1)
        .style()
        .bold()
        .fillColor("F2F2F2")
        .borderStyle(BorderStyle.THIN)
        .horizontalAlignment("center")
        .format("@")
        .set();
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    row = 1;
  }
}
