package org.qunxing.postgres;

import java.nio.file.Path;
import javax.sql.DataSource;

/** A way into the running database of another process's home, as the application's role. */
public final class HomeDatabase {

  private static final int PORT = 3;

  private HomeDatabase() {}

  public static DataSource of(Path home) {
    var place = new PostgresHome(home);
    var port = Integer.parseInt(PidFile.of(place).lines().get(PORT).strip());
    var password = Credentials.of(place).application();
    return Databases.source(port, EmbeddedPostgres.DATABASE, EmbeddedPostgres.USER, password);
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
