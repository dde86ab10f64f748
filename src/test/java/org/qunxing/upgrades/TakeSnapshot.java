package org.qunxing.upgrades;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.qunxing.postgres.HomeDatabase;

/**
 * Writes the database of a running platform into one file, in text that a person can read: which
 * migrations it has been through, where its sequences stand, and each table by COPY. CONTRIBUTING
 * says when and how.
 */
final class TakeSnapshot {

  /** Work in progress of the version that ran, which its successor does not take over. */
  private static final String LEFT_OUT =
      "('public.scheduled_tasks', 'public.spring_session', 'public.spring_session_attributes')";

  private TakeSnapshot() {}

  /**
   * @param args the home of the running platform, and the file to be written
   */
  public static void main(String... args) throws IOException, SQLException {
    try (Connection connection = HomeDatabase.wholeOf(Path.of(args[0])).getConnection();
        Writer out =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))),
                    StandardCharsets.UTF_8))) {
      write(connection, out);
    }
  }

  private static void write(Connection connection, Writer out) throws IOException, SQLException {
    for (String table : histories(connection)) {
      for (String script :
          list(
              connection,
              "select script from public."
                  + table
                  + " where type = 'SQL' and success order by installed_rank")) {
        out.write("@migration %s %s%n".formatted(table, script));
      }
    }
    for (String sequence :
        list(
            connection,
            "select schemaname || '.' || sequencename || ' ' || last_value from pg_sequences"
                + " where last_value is not null order by 1")) {
      out.write("@sequence %s%n".formatted(sequence));
    }
    for (String table : tables(connection)) {
      copy(connection, table, out);
    }
  }

  /** In the order in which the modules were migrated: one may build upon another's tables. */
  private static List<String> histories(Connection connection) throws SQLException {
    Map<String, String> begun = new TreeMap<>();
    for (String table :
        list(
            connection,
            "select relname from pg_class where relname like 'flyway_schema_history%' and relkind ="
                + " 'r'")) {
      begun.put(
          String.join("", list(connection, "select min(installed_on) from public." + table)),
          table);
    }
    return List.copyOf(begun.values());
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return list(
        connection,
        """
        select t from (select schemaname || '.' || tablename as t from pg_tables
                       where schemaname not in ('pg_catalog', 'information_schema')) found
        where t not like 'public.flyway%%' and t not in %s order by 1
        """
            .formatted(LEFT_OUT));
  }

  private static void copy(Connection connection, String table, Writer out)
      throws IOException, SQLException {
    String columns =
        String.join(
            ", ",
            list(
                connection,
                """
                select quote_ident(attname) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum
                """
                    .formatted(table)));
    StringWriter rows = new StringWriter();
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("copy (select %s from %s) to stdout".formatted(columns, table), rows);
    if (!rows.toString().isEmpty()) {
      out.write("@table %s (%s)%n%s@end%n".formatted(table, columns, rows));
    }
  }

  private static List<String> list(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
