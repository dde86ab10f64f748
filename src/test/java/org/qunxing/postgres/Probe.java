package org.qunxing.postgres;

import java.nio.file.Path;
import java.sql.SQLException;

/** A small program with a server of its own, made to be killed. */
final class Probe {

  private Probe() {}

  /** {@code HOME wait}: just runs; {@code HOME write}: commits numbers and prints each after. */
  public static void main(String[] arguments) throws Exception {
    try {
      var server = EmbeddedPostgres.start(new PostgresHome(Path.of(arguments[0])), 0);
      System.out.println("ready " + server.pid());
      if (arguments[1].equals("write")) {
        write(server);
      }
      Thread.sleep(Long.MAX_VALUE);
    } catch (PostgresUnavailable e) {
      System.out.println("refused " + e.reason());
    }
  }

  private static void write(EmbeddedPostgres server) throws SQLException {
    try (var connection = server.dataSource(EmbeddedPostgres.DATABASE).getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table numbers (n int)");
      for (var n = 1; ; n++) {
        statement.execute("insert into numbers values (" + n + ")");
        System.out.println("written " + n);
      }
    }
  }
}
