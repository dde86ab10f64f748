package org.qunxing.allocation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.qunxing.allocation.Lane.Asked;

/**
 * Answers for pools that are known to be sold out: whoever has something is told so, everybody else
 * that there is nothing left. Reads only.
 */
final class AskWhoHolds implements Lane.Together {

  @Override
  public void answer(Connection connection, List<Asked> batch) throws SQLException {
    List<Outcome> outcomes = Decisions.known(connection, batch);
    for (int i = 0; i < outcomes.size(); i++) {
      batch.get(i).answer().complete(outcomes.get(i));
    }
  }
}
