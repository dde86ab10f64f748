package org.qunxing.members.roster;

import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Whatever is to be done next about a roster. When the database has no room left, the officer is
 * told that her work is safe and will go on; it is tried again until there is room.
 */
@Component
class RosterSteps {

  private static final Logger log = LoggerFactory.getLogger(RosterSteps.class);

  /** Insufficient resources, system error: disk full among them. */
  private static final String RESOURCES = "53";

  private static final String SYSTEM = "58";

  private final CheckRoster check;
  private final ApplyRoster apply;
  private final UndoRoster undo;
  private final Rosters rosters;

  RosterSteps(CheckRoster check, ApplyRoster apply, UndoRoster undo, Rosters rosters) {
    this.check = check;
    this.apply = apply;
    this.undo = undo;
    this.rosters = rosters;
  }

  void run(UUID roster) {
    try {
      check.run(roster);
      apply.run(roster);
      undo.run(roster);
    } catch (DataAccessException | TransactionException failure) {
      if (isOutOfRoom(failure)) {
        tell(roster, failure);
      }
      throw failure;
    }
  }

  /** The job is tried again later; what was committed stays, what was not has not happened. */
  private void tell(UUID roster, RuntimeException failure) {
    log.error(
        "No room in the database; roster {} waits: {}",
        roster,
        NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    try {
      rosters.waitForRoom(roster, "服务器的存储空间不够，先停在这里。已经检查的行都在，登记簿没有写进半份；腾出空间后会自动接着做，不用重新上传。");
    } catch (DataAccessException | TransactionException stillFull) {
      failure.addSuppressed(stillFull);
    }
  }

  private static boolean isOutOfRoom(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
        .anyMatch(state -> state.startsWith(RESOURCES) || state.startsWith(SYSTEM));
  }
}
