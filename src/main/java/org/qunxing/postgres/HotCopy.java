package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The server knows that its files are being copied: it keeps the log that they will need. Ends with
 * its session, whatever becomes of it.
 */
final class HotCopy implements AutoCloseable {

  private final Connection session;
  private final String firstSegment;

  private HotCopy(Connection session, String firstSegment) {
    this.session = session;
    this.firstSegment = firstSegment;
  }

  static HotCopy begin(DataSource superuser) throws SQLException {
    var session = superuser.getConnection();
    try {
      // A temporary slot, named after this session, holds the log from here on.
      ask(
          session,
          "select pg_create_physical_replication_slot('qunxing_backup_' || pg_backend_pid(), true,"
              + " true)::text");
      return new HotCopy(
          session,
          ask(session, "select pg_walfile_name(pg_backup_start('qunxing', fast => true))"));
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  /** The server's time, as ISO 8601 in UTC. */
  String begun() throws SQLException {
    return ask(
        session, "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
  }

  /** After the last file was read. */
  End end() throws SQLException {
    try (var asking = session.createStatement();
        var told =
            asking.executeQuery(
                """
                select labelfile, pg_walfile_name(lsn) as last_segment
                from pg_backup_stop(wait_for_archive => false)
                """)) {
      told.next();
      return new End(told.getString("labelfile"), firstSegment, told.getString("last_segment"));
    }
  }

  /**
   * @param label goes into the copy as {@code backup_label}: without it, recovery would begin at
   *     the wrong place and the copy be silently broken
   */
  record End(String label, String firstSegment, String lastSegment) {

    /** The log that mends the copy, oldest first. */
    List<Path> segments(Path log) throws IOException {
      try (var files = Files.list(log)) {
        return files.filter(this::isNeeded).sorted().toList();
      }
    }

    private boolean isNeeded(Path file) {
      var name = file.getFileName().toString();
      return name.matches("[0-9A-F]{24}")
          && name.compareTo(firstSegment) >= 0
          && name.compareTo(lastSegment) <= 0;
    }
  }

  private static String ask(Connection session, String question) throws SQLException {
    try (var asking = session.createStatement();
        var told = asking.executeQuery(question)) {
      told.next();
      return told.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
