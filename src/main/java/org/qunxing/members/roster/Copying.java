package org.qunxing.members.roster;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** COPY on the connection of the running transaction. */
@Component
class Copying {

  private final JdbcOperations jdbc;

  Copying(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void copy(String command, byte[] rows) {
    jdbc.execute((Connection connection) -> copy(connection, command, rows));
  }

  private static Long copy(Connection connection, String command, byte[] rows) throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
    copy.writeToCopy(rows, 0, rows.length);
    return copy.endCopy();
  }
}
