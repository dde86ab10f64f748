package org.qunxing.allocation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.qunxing.access.PlatformScope;
import org.qunxing.allocation.NewPool.Window;
import org.qunxing.kernel.UnitPath;
import org.qunxing.postgres.EmbeddedPostgres;
import org.qunxing.postgres.HomeDatabase;
import org.qunxing.postgres.PostgresHome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own that may be killed, with the engine's tables and nothing else. */
record Stronghold(Path home, EmbeddedPostgres postgres) implements AutoCloseable {

  static Stronghold in(Path home) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(new PostgresHome(home), 0);
    migrate(postgres.dataSource(EmbeddedPostgres.DATABASE), "__root");
    migrate(postgres.dataSource(EmbeddedPostgres.DATABASE), "allocation");
    return new Stronghold(home, postgres);
  }

  private static void migrate(DataSource database, String module) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/" + module)
        .table("history_" + module)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  /** A pool of so many, one each. */
  PoolId pool(int capacity) {
    Window window = new Window(Instant.now().minusSeconds(60), Instant.now().plusSeconds(600));
    NewPool pool =
        NewPool.firstCome("cinema", UUID.randomUUID(), UnitPath.of("HY"), window, capacity);
    DataSource database = database();
    JdbcClient jdbc = JdbcClient.create(database);
    return new TransactionTemplate(new JdbcTransactionManager(database))
        .execute(
            _ -> {
              PlatformScope.declareOn(jdbc);
              return new Pools(jdbc).open(pool);
            });
  }

  DataSource database() {
    return postgres.dataSource(EmbeddedPostgres.DATABASE);
  }

  JdbcClient jdbc() {
    return JdbcClient.create(database());
  }

  /** {@code kill -9}; it comes back by itself. */
  void kill() {
    HomeDatabase.kill(home);
  }

  /** Until it answers again. */
  void awaitBack() throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      try {
        jdbc().sql("select 1").query(Integer.class).single();
        return;
      } catch (RuntimeException notYet) {
        Thread.sleep(50);
      }
    }
    throw new AssertionError("the database did not come back");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
