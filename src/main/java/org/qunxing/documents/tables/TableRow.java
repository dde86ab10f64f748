package org.qunxing.documents.tables;

import java.util.List;

/**
 * One row below the header.
 *
 * @param number as the spreadsheet program shows it, from 1
 */
public record TableRow(int number, List<TableCell> cells) {

  /** The cell of this column; a row may be shorter than the header. */
  public TableCell cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : TableCell.EMPTY;
  }

  public String text(int column) {
    return cell(column).text();
  }

  public boolean isBlank() {
    return cells.stream().allMatch(TableCell::isBlank);
  }

  int filled() {
    return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
  }
}
