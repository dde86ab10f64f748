package org.qunxing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;

/**
 * A database of its own for whoever asks, on one server that the test JVM starts when it is first
 * needed. The user is the application's role, bound by row-level security as in production.
 */
public record TestDatabase(String name) {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<String, TestDatabase> TEMPLATES = new ConcurrentHashMap<>();

  /** Empty, with the extensions. */
  public static TestDatabase fresh() {
    var fresh = new TestDatabase("test_" + COUNT.incrementAndGet());
    server().createDatabase(fresh.name);
    return fresh;
  }

  /**
   * A copy of a template that is prepared once a JVM, for instance by migrating it. The preparation
   * must leave no connection open.
   */
  public static TestDatabase like(String template, Consumer<DataSource> preparation) {
    var prepared =
        TEMPLATES.computeIfAbsent(
            template,
            _ -> {
              var made = fresh();
              preparation.accept(made.dataSource());
              return made;
            });
    var copy = new TestDatabase("test_" + COUNT.incrementAndGet());
    server().createDatabaseFrom(prepared.name, copy.name);
    return copy;
  }

  public String url() {
    return server().jdbcUrl(name);
  }

  public String user() {
    return server().user();
  }

  public String password() {
    return server().password();
  }

  public DataSource dataSource() {
    return server().dataSource(name);
  }

  /** Past row-level security, to count what nobody may see as a whole. */
  public DataSource wholeDataSource() {
    return wholeOf(name);
  }

  /** Past row-level security, to look at what nobody may see as a whole. */
  public static DataSource wholeOf(String database) {
    var superuser = Credentials.of(server().home()).superuser();
    return Databases.source(server().port(), database, EmbeddedPostgres.SUPERUSER, superuser);
  }

  /** What the server itself has written down so far. */
  public static String serverLog() {
    try (var files = Files.list(server().home().log())) {
      var text = new StringBuilder();
      for (var file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void drop() {
    server().dropDatabase(name);
  }

  private static EmbeddedPostgres server() {
    return Server.RUNNING;
  }

  /** Started with the first database, stopped and removed with the JVM. */
  private static final class Server {
    private static final Path HOME =
        Path.of("target", "test-pg", Long.toString(ProcessHandle.current().pid()));
    private static final EmbeddedPostgres RUNNING =
        EmbeddedPostgres.start(new PostgresHome(HOME), 0, new ServerSettings(200, 128));

    static {
      // After the application contexts: they still speak to the database when they close.
      SpringApplication.getShutdownHandlers().add(Server::remove);
    }

    private static void remove() {
      RUNNING.close();
      try {
        PostgresBinaries.deleteTree(HOME);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
