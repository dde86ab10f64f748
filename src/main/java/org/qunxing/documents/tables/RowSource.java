package org.qunxing.documents.tables;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of one kind of file, from the first to the last, each held only while it is looked at. */
sealed interface RowSource extends Closeable permits CsvRows, XlsxRows {

  /** The next row, blank ones too, or none at the end. */
  @Nullable TableRow next() throws IOException;
}
