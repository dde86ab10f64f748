package org.qunxing.commands;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qunxing.postgres.HomeServer;
import org.qunxing.postgres.PostgresHome;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The platform's database, as the platform would find it: the external one that the environment
 * names, or that of the home.
 *
 * @param home null with an external database
 */
record CommandDatabase(DataSource source, @Nullable Path home, @Nullable HomeServer server)
    implements AutoCloseable {

  static CommandDatabase open(Map<String, String> environment, PostgresHome home) {
    String url = environment.getOrDefault("SPRING_DATASOURCE_URL", "");
    if (!url.isBlank()) {
      return new CommandDatabase(
          new DriverManagerDataSource(
              url,
              environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
              environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", "")),
          null,
          null);
    }
    HomeServer server = HomeServer.of(home);
    return new CommandDatabase(server.dataSource(), home.directory(), server);
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
