package org.qunxing.allocation;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.qunxing.postgres.EmbeddedPostgres;

/** What a node of its own would bring: its doors, its connections, its memory. */
public final class Node implements AutoCloseable {

  private final HikariDataSource connections = new HikariDataSource();
  private final Rush rush;

  public Node(EmbeddedPostgres postgres) {
    connections.setJdbcUrl(postgres.jdbcUrl(EmbeddedPostgres.DATABASE));
    connections.setUsername(postgres.user());
    connections.setPassword(postgres.password());
    connections.setMaximumPoolSize(24);
    this.rush = new Rush(connections, new SoldOutMemory());
  }

  public Rush rush() {
    return rush;
  }

  public HikariDataSource connections() {
    return connections;
  }

  @Override
  public void close() throws SQLException {
    connections.close();
  }
}
