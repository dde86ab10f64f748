package org.qunxing.documents.writing;

import java.util.ArrayList;
import java.util.List;

/** A table of an official document. Its header is repeated on every page it reaches. */
public final class DocumentTable {
  private final String caption;
  private final List<Column> columns;
  private final List<List<List<Span>>> rows = new ArrayList<>();

  /** How the cells of a column stand. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /**
   * A column, how wide and how its cells stand.
   *
   * @param share of the table's width, in relation to the other columns' shares
   */
  public record Column(String name, int share, Align align) {
    public Column {
      if (share < 1) {
        throw new IllegalArgumentException("a column needs some width: " + name);
      }
    }

    public static Column text(String name, int share) {
      return new Column(name, share, Align.LEFT);
    }

    public static Column centered(String name, int share) {
      return new Column(name, share, Align.CENTER);
    }

    public static Column number(String name, int share) {
      return new Column(name, share, Align.RIGHT);
    }
  }

  private DocumentTable(String caption, List<Column> columns) {
    this.caption = caption;
    this.columns = columns;
  }

  /** The caption gets its number, 表1, from its place in the document. */
  public static DocumentTable of(String caption, Column... columns) {
    if (columns.length == 0) {
      throw new IllegalArgumentException("a table needs columns");
    }
    return new DocumentTable(caption, List.of(columns));
  }

  public DocumentTable row(String... cells) {
    List<List<Span>> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(Span.of(cell));
    }
    return row(row);
  }

  /** A row of cells with notes or links. */
  public DocumentTable row(List<List<Span>> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "%d cells for %d columns".formatted(cells.size(), columns.size()));
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  String caption() {
    return caption;
  }

  List<Column> columns() {
    return columns;
  }

  List<List<List<Span>>> rows() {
    return rows;
  }
}
