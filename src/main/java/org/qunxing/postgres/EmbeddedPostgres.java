package org.qunxing.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.sql.DataSource;
import org.qunxing.postgres.PostgresUnavailable.Reason;

/**
 * A running PostgreSQL server of our own. It stops on {@link #close()}, and also when this process
 * dies without a word; what was committed is there after the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** The database that the application lives in, owned by the role that it connects as. */
  public static final String DATABASE = "qunxing";

  static final String USER = "qunxing";
  static final String SUPERUSER = "postgres";

  private static final int ATTEMPTS_AT_A_FREE_PORT = 5;

  private final PostgresHome home;
  private final HomeLock lock;
  private final Keeper server;
  private final Databases databases;

  private EmbeddedPostgres(PostgresHome home, HomeLock lock, Keeper server, Databases databases) {
    this.home = home;
    this.lock = lock;
    this.server = server;
    this.databases = databases;
  }

  /**
   * Starts the server of a home, making the home first when it is new.
   *
   * @param port of 127.0.0.1, or 0 for a free one
   * @throws PostgresUnavailable with the reason, when it cannot run
   */
  public static EmbeddedPostgres start(PostgresHome home, int port) {
    return start(home, port, ServerSettings.STANDARD);
  }

  public static EmbeddedPostgres start(PostgresHome home, int port, ServerSettings settings) {
    var prepared = home.prepared();
    return start(prepared, port, settings, ServerAccount.chosenFor(prepared));
  }

  static EmbeddedPostgres start(
      PostgresHome home, int port, ServerSettings settings, ServerAccount account) {
    var lock = HomeLock.take(home);
    try {
      Leftover.stop(home);
      var credentials = Credentials.of(home);
      var launch = new Launch(home, PostgresBinaries.unpacked(home), account);
      Cluster.makeOnce(launch, credentials.superuser());
      PidFile.of(home).disown();
      return running(lock, launch, port, settings, credentials);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres running(
      HomeLock lock, Launch launch, int port, ServerSettings settings, Credentials credentials) {
    for (var attempt = 1; ; attempt++) {
      var chosen = port == 0 ? freePort() : port;
      try {
        var server = Keeper.start(launch, chosen, settings);
        return prepared(launch.home(), lock, server, new Databases(chosen, credentials));
      } catch (PostgresUnavailable e) {
        if (port != 0 || e.reason() != Reason.PORT_TAKEN || attempt == ATTEMPTS_AT_A_FREE_PORT) {
          throw e;
        }
      }
    }
  }

  private static EmbeddedPostgres prepared(
      PostgresHome home, HomeLock lock, Keeper server, Databases databases) {
    try {
      databases.prepare();
      return new EmbeddedPostgres(home, lock, server, databases);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new PostgresUnavailable(Reason.PORT_TAKEN, 0);
    }
  }

  /** Where it keeps everything, and where others may keep what belongs with it. */
  public PostgresHome home() {
    return home;
  }

  public String jdbcUrl(String database) {
    return Databases.url(databases.port(), database);
  }

  /** The application's role: owner of its database, but bound by row-level security. */
  public String user() {
    return USER;
  }

  public String password() {
    return databases.credentials().application();
  }

  public int port() {
    return databases.port();
  }

  /** Process number of the server, for those who watch over it. */
  public long pid() {
    return server.pid();
  }

  /** Unpooled connections as the application's role. */
  public DataSource dataSource(String database) {
    return Databases.source(port(), database, user(), password());
  }

  /** Empty, with the extensions, owned by the application's role. */
  public void createDatabase(String name) {
    databases.create(name, "template1");
  }

  /** A copy; nobody may be connected to the template meanwhile. */
  public void createDatabaseFrom(String template, String name) {
    databases.create(name, template);
  }

  /** Ends the sessions that are still in it. */
  public void dropDatabase(String name) {
    databases.drop(name);
  }

  @Override
  public void close() {
    server.close();
    lock.close();
  }
}
