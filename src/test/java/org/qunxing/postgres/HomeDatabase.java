package org.qunxing.postgres;

import java.nio.file.Path;
import javax.sql.DataSource;

/** Ways into the running database of another process's home. */
public final class HomeDatabase {

  private HomeDatabase() {}

  /** As the application's role. */
  public static DataSource of(Path home) {
    var password = Credentials.of(new PostgresHome(home)).application();
    return source(home, EmbeddedPostgres.USER, password);
  }

  /** Past row-level security, to count what nobody may see as a whole. */
  public static DataSource wholeOf(Path home) {
    var password = Credentials.of(new PostgresHome(home)).superuser();
    return source(home, EmbeddedPostgres.SUPERUSER, password);
  }

  private static DataSource source(Path home, String user, String password) {
    var port = PidFile.of(new PostgresHome(home)).port();
    return Databases.source(port, EmbeddedPostgres.DATABASE, user, password);
  }

  /** Whether anything still runs on the home's data. */
  public static boolean isRunning(Path home) {
    return !Leftover.of(new PostgresHome(home).data()).isEmpty();
  }

  /** {@code kill -9} to the server's main process. */
  public static void kill(Path home) {
    Leftover.of(new PostgresHome(home).data())
        .servers()
        .forEach(pid -> Command.signal("KILL", pid));
  }
}
