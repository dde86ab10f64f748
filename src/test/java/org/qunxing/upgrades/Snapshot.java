package org.qunxing.upgrades;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.qunxing.postgres.TestDatabase;
import org.springframework.util.FileSystemUtils;

/** A database as an earlier version left it, read from a file of {@link TakeSnapshot}. */
final class Snapshot {

  private static final String TABLE = "flyway_schema_history";
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  private final Map<String, List<String>> migrations = new LinkedHashMap<>();
  private final Map<String, Long> sequences = new TreeMap<>();
  private final Map<String, List<String>> tables = new TreeMap<>();
  private final Map<String, String> columns = new TreeMap<>();

  private Snapshot() {}

  static Snapshot read(Path file) {
    Snapshot snapshot = new Snapshot();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        snapshot.take(line, in);
      }
      return snapshot;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void take(String line, BufferedReader in) throws IOException {
    String[] words = line.split(" ", 3);
    switch (words[0]) {
      case "@migration" ->
          migrations.computeIfAbsent(words[1], _ -> new ArrayList<>()).add(words[2]);
      case "@sequence" -> sequences.put(words[1], Long.valueOf(words[2]));
      case "@table" -> {
        List<String> rows = new ArrayList<>();
        for (String row = in.readLine(); row != null && !row.equals("@end"); row = in.readLine()) {
          rows.add(row);
        }
        tables.put(words[1], rows);
        columns.put(words[1], words[2]);
      }
      default -> throw new IOException("not a line of a snapshot: " + line);
    }
  }

  /** How many rows each table had, empty ones left out. */
  Map<String, Integer> rowCounts() {
    Map<String, Integer> counts = new TreeMap<>();
    tables.forEach((table, rows) -> counts.put(table, rows.size()));
    return counts;
  }

  boolean had(String table, String column) {
    return columns.getOrDefault(table, "").matches(".*[( ]" + column + "[,)].*");
  }

  /** One column of a table as the version of the snapshot stored it. */
  List<String> column(String table, String name) {
    List<String> names =
        List.of(columns.getOrDefault(table, "()").replaceAll("[()]", "").split(", "));
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException(table + " had no column " + name);
    }
    return tables.getOrDefault(table, List.of()).stream()
        .map(row -> row.split("\t", -1)[place])
        .toList();
  }

  /** The schema by the migrations of then, as Flyway did it then; the rows as they were. */
  TestDatabase restored() {
    TestDatabase database = TestDatabase.fresh();
    try {
      migrate(database, TABLE);
      for (String table : migrations.keySet()) {
        if (!table.equals(TABLE)) {
          migrate(database, table);
        }
      }
      fill(database);
      return database;
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void migrate(TestDatabase database, String table) throws IOException {
    String module = table.equals(TABLE) ? "__root" : table.substring(TABLE.length() + 1);
    Path scripts = Files.createTempDirectory("migrations");
    for (String script : migrations.getOrDefault(table, List.of())) {
      String name = script.substring(script.lastIndexOf('/') + 1);
      Files.copy(MIGRATIONS.resolve(module).resolve(name), scripts.resolve(name));
    }
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("filesystem:" + scripts)
        .table(table)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .outOfOrder(true)
        .load()
        .migrate();
    FileSystemUtils.deleteRecursively(scripts);
  }

  /** Past triggers and references: the rows come in any order. */
  private void fill(TestDatabase database) throws IOException, SQLException {
    try (Connection connection = database.wholeDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (var table : tables.entrySet()) {
        statement.execute("delete from " + table.getKey());
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy %s %s from stdin".formatted(table.getKey(), columns.get(table.getKey())),
                new StringReader(String.join("\n", table.getValue()) + "\n"));
      }
      for (var sequence : sequences.entrySet()) {
        statement.execute(
            "select setval('%s', %d)".formatted(sequence.getKey(), sequence.getValue()));
      }
    }
  }
}
