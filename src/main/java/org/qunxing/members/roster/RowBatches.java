package org.qunxing.members.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.documents.tables.TableRow;
import org.qunxing.documents.tables.TableRows;

/** The rows of a file, read and sealed, as many at once as go into one transaction. */
final class RowBatches {

  /** What is lost when the node dies; what waits in memory. */
  static final int SIZE = 5000;

  private final TableRows table;
  private final RosterColumns columns;
  private final RosterUnits home;
  private final LocalDate today;
  private final int after;
  private final RowSealing sealing;

  /**
   * @param after the last row that has been stored already
   */
  RowBatches(TableRows table, RosterUnits home, LocalDate today, int after, RowSealing sealing) {
    this.table = table;
    this.columns = RosterColumns.of(table);
    this.home = home;
    this.today = today;
    this.after = after;
    this.sealing = sealing;
  }

  @Nullable SealedRows next() {
    List<StagedRow> batch = new ArrayList<>(SIZE);
    while (batch.size() < SIZE && table.hasNext()) {
      TableRow row = table.next();
      if (row.number() > after) {
        batch.add(RowReading.read(row, columns, home, today));
      }
    }
    return batch.isEmpty() ? null : SealedRows.of(batch, sealing);
  }
}
