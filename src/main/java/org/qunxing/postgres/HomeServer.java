package org.qunxing.postgres;

import java.nio.file.Files;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database of a home for a command: the running server's, or, where none runs, one that is
 * started for the while.
 */
public final class HomeServer implements AutoCloseable {

  private final PostgresHome home;
  private final @Nullable EmbeddedPostgres started;

  private HomeServer(PostgresHome home, @Nullable EmbeddedPostgres started) {
    this.home = home;
    this.started = started;
  }

  /**
   * @throws PostgresUnavailable with the reason, also when the home holds no database
   */
  public static HomeServer of(PostgresHome home) {
    if (Files.notExists(home.data())) {
      throw new PostgresUnavailable(PostgresUnavailable.Reason.NOTHING_THERE, home.directory());
    }
    try {
      return new HomeServer(home, EmbeddedPostgres.start(home, 0));
    } catch (PostgresUnavailable no) {
      if (no.reason() != PostgresUnavailable.Reason.DIRECTORY_TAKEN) {
        throw no;
      }
      return new HomeServer(home, null);
    }
  }

  /** Unpooled connections as the application's role. */
  public DataSource dataSource() {
    int port = started == null ? PidFile.of(home).port() : started.port();
    return Databases.source(
        port, EmbeddedPostgres.DATABASE, EmbeddedPostgres.USER, Credentials.of(home).application());
  }

  /** Whether the platform itself runs on it. */
  public boolean isShared() {
    return started == null;
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }
}
