package org.qunxing.documents.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.documents.files.FileGuard;
import org.qunxing.documents.files.FileType;

/**
 * The door for tables on their way in: the header, then the rows below it, one at a time and once.
 * Title lines above the header and blank rows are passed over.
 */
public final class TableRows implements Iterator<TableRow>, Closeable {
  public static final int MOST_ROWS = 200_000;
  public static final int MOST_COLUMNS = 200;
  private static final int LAST_TITLE_LINE = 10;

  private final RowSource source;
  private final TableHeader header;
  private final Deque<TableRow> ahead = new ArrayDeque<>();
  private int delivered;

  private TableRows(RowSource source) {
    this.source = source;
    this.header = findHeader();
  }

  /**
   * Opens a table, told by its content whatever its name says.
   *
   * @param originalName as the person named it, for the sentence when the file cannot be read
   * @throws org.qunxing.kernel.Refusal with an {@link UnreadableDocument}, also while reading on
   */
  public static TableRows open(Path file, String originalName) {
    try {
      FileGuard.checkSize(file, FileGuard.LARGEST_FILE);
      RowSource source = source(file, FileType.of(file), originalName);
      try {
        return new TableRows(source);
      } catch (RuntimeException e) {
        source.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RowSource source(Path file, FileType type, String name) throws IOException {
    return switch (type) {
      case XLSX -> XlsxRows.open(file);
      case TEXT -> CsvRows.open(file);
      case ENCRYPTED_OFFICE -> throw UnreadableDocument.ENCRYPTED.refuse();
      case OLD_EXCEL ->
          throw UnreadableDocument.WRONG_TYPE.refuse(
              "“%s”是旧版 Excel 表格（.xls），请用 Excel 或 WPS 另存为 .xlsx 后再上传".formatted(name));
      case DOCX, OLD_WORD, PDF, HTML, RICH_TEXT, PICTURE, ARCHIVE, OTHER ->
          throw UnreadableDocument.WRONG_TYPE.refuse(
              "“%s”是%s，这里需要 Excel 表格（.xlsx）或 .csv 文件".formatted(name, type.label()));
    };
  }

  /** The names of the columns, in order; an unnamed column is empty. */
  public List<String> header() {
    return header.names();
  }

  /** The row in which the header stands, from 1. */
  public int headerRow() {
    return header.row();
  }

  /** The first column that bears one of these names, or -1. Blanks and brackets don't matter. */
  public int column(String... names) {
    return header.column(names);
  }

  @Override
  public boolean hasNext() {
    if (ahead.isEmpty()) {
      TableRow row = nextFilled();
      if (row != null) {
        ahead.add(row);
      }
    }
    return !ahead.isEmpty();
  }

  @Override
  public TableRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (++delivered > MOST_ROWS) {
      throw UnreadableDocument.TOO_MANY_ROWS.refuse(MOST_ROWS);
    }
    return ahead.remove();
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable TableRow nextFilled() {
    try {
      for (TableRow row = source.next(); row != null; row = source.next()) {
        if (row.cells().size() > MOST_COLUMNS && row.filled() > 0) {
          row = shortened(row);
        }
        if (!row.isBlank()) {
          return row;
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Formatted but empty cells may reach far to the right; filled ones may not. */
  private static TableRow shortened(TableRow row) {
    var rest = row.cells().subList(MOST_COLUMNS, row.cells().size());
    if (!rest.stream().allMatch(TableCell::isBlank)) {
      throw UnreadableDocument.TOO_MANY_COLUMNS.refuse(MOST_COLUMNS);
    }
    return new TableRow(row.number(), List.copyOf(row.cells().subList(0, MOST_COLUMNS)));
  }

  /** The first row with two filled cells; in a table of one column, the first filled row. */
  private TableHeader findHeader() {
    for (int i = 0; i < LAST_TITLE_LINE; i++) {
      TableRow row = nextFilled();
      if (row == null) {
        break;
      }
      if (row.filled() > 1 && !TableHeader.isWideTitle(row)) {
        ahead.clear();
        return TableHeader.of(row);
      }
      ahead.add(row);
    }
    if (ahead.isEmpty()) {
      throw UnreadableDocument.EMPTY.refuse();
    }
    return TableHeader.of(ahead.remove());
  }
}
