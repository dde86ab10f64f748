package org.qunxing.documents.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.documents.files.TextEncoding;

/** Comma, semicolon or tab separated values (RFC 4180, and as Excel writes them). */
final class CsvRows implements RowSource {
  private static final int SAMPLE = 1 << 16;
  private static final int LONGEST_FIELD = 1 << 16;
  private static final int END = -1;

  private final BufferedReader reader;
  private final char separator;
  private int number;
  private int ahead;

  private CsvRows(BufferedReader reader) throws IOException {
    this.reader = reader;
    this.separator = separator(reader);
    this.ahead = reader.read();
  }

  static CsvRows open(Path file) throws IOException {
    return new CsvRows(TextEncoding.of(file).open(file));
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    if (ahead == END) {
      return null;
    }
    number++;
    List<TableCell> cells = new ArrayList<>();
    do {
      cells.add(CellTexts.typed(unwrap(field())));
    } while (consume(separator));
    consume('\r');
    consume('\n');
    return new TableRow(number, cells);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private String field() throws IOException {
    var text = new StringBuilder();
    if (consume('"')) {
      quoted(text);
    }
    while (ahead != END && ahead != separator && ahead != '\r' && ahead != '\n') {
      append(text);
    }
    return text.toString();
  }

  /** Up to the closing quote; a doubled one stands for itself. */
  private void quoted(StringBuilder text) throws IOException {
    int begunIn = number;
    while (true) {
      if (ahead == END || text.length() > LONGEST_FIELD) {
        throw UnreadableDocument.UNCLOSED_QUOTE.refuse(begunIn);
      }
      if (consume('"') && ahead != '"') {
        return;
      }
      append(text);
    }
  }

  private void append(StringBuilder text) throws IOException {
    if (text.length() <= LONGEST_FIELD) {
      text.append((char) ahead);
    }
    ahead = reader.read();
  }

  private boolean consume(int expected) throws IOException {
    if (ahead != expected) {
      return false;
    }
    ahead = reader.read();
    return true;
  }

  /** {@code ="00123"} is how some programs keep Excel from reading a number. */
  private static String unwrap(String field) {
    boolean wrapped = field.length() > 3 && field.startsWith("=\"") && field.endsWith("\"");
    return wrapped ? field.substring(2, field.length() - 1) : field;
  }

  /** Whichever separator stands most often outside quotes near the beginning. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(SAMPLE);
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 0, c = reader.read(); i < SAMPLE - 1 && c != END; i++, c = reader.read()) {
      quoted ^= c == '"';
      commas += !quoted && c == ',' ? 1 : 0;
      semicolons += !quoted && c == ';' ? 1 : 0;
      tabs += !quoted && c == '\t' ? 1 : 0;
    }
    reader.reset();
    if (tabs > commas && tabs > semicolons) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }
}
