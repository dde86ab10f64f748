package org.qunxing.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL, at the start of each transaction, whose eyes it looks through. Row-level
 * security reads these settings; without them (no transaction, no actor) a protected table is
 * empty.
 */
class ScopedTransactionManager extends JdbcTransactionManager {

  private static final String SET_SCOPE =
      """
      select set_config('qunxing.scopes', ?, true),
             set_config('qunxing.scopes_union', ?, true),
             set_config('qunxing.scopes_youth', ?, true),
             set_config('qunxing.scopes_women', ?, true),
             set_config('qunxing.memberships', ?, true),
             set_config('qunxing.person', ?, true),
             set_config('qunxing.recipient', ?, true)
      """;

  ScopedTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    Actor actor = CurrentActor.get().orElse(null);
    if (actor != null) {
      declare(actor, transaction);
    }
  }

  private void declare(Actor actor, Object transaction) {
    DataSource dataSource = Objects.requireNonNull(getDataSource());
    ConnectionHolder holder =
        (ConnectionHolder)
            Objects.requireNonNull(TransactionSynchronizationManager.getResource(dataSource));
    try {
      declare(actor, holder.getConnection());
    } catch (SQLException failure) {
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("could not declare the actor's scope", failure);
    }
  }

  private static void declare(Actor actor, Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SET_SCOPE)) {
      statement.setString(1, Scopes.array(actor.staffScopes()));
      statement.setString(2, Scopes.array(actor.staffScopes(Line.UNION)));
      statement.setString(3, Scopes.array(actor.staffScopes(Line.YOUTH)));
      statement.setString(4, Scopes.array(actor.staffScopes(Line.WOMEN)));
      statement.setString(5, Scopes.array(actor.memberships()));
      statement.setString(6, text(actor.personId()));
      statement.setString(7, actor.recipient().toString());
      statement.execute();
    }
  }

  private static String text(@Nullable Object id) {
    return id == null ? "" : id.toString();
  }
}
