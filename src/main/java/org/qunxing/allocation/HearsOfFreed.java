package org.qunxing.allocation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears within milliseconds what any node frees, over a connection of its own. While it is not
 * connected, this node remembers nothing as sold out.
 */
@Component
class HearsOfFreed implements SmartLifecycle {

  private static final int LOOK_UP_MILLIS = 1_000;
  private static final int PAUSE_MILLIS = 500;
  private static final Logger log = LoggerFactory.getLogger(HearsOfFreed.class);

  private final DataSource database;
  private final SoldOutMemory soldOut;
  private volatile boolean running;

  HearsOfFreed(DataSource database, SoldOutMemory soldOut) {
    this.database = database;
    this.soldOut = soldOut;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("allocation-freed").start(this::listen);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void listen() {
    while (running) {
      try (Connection connection = database.getConnection()) {
        listen(connection);
      } catch (SQLException e) {
        log.debug("Not listening for the moment: {}", e.getMessage());
      } finally {
        soldOut.listening(false);
      }
      pause();
    }
  }

  private void listen(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen allocation_freed");
      soldOut.listening(true);
      while (running) {
        for (PGNotification freed : postgres.getNotifications(LOOK_UP_MILLIS)) {
          soldOut.freed(new PoolId(UUID.fromString(freed.getParameter())));
        }
      }
      soldOut.listening(false);
      statement.execute("unlisten *");
    }
  }

  private void pause() {
    try {
      if (running) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }
}
