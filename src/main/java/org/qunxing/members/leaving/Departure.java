package org.qunxing.members.leaving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.people.Membership.End;

/**
 * A member's wish to leave or retire.
 *
 * @param dueOn the day on which it happens even if nobody has recorded it
 * @param done true when it happened, false when she took it back, null while it waits
 */
public record Departure(
    UUID id,
    long number,
    UUID person,
    UUID membership,
    UnitPath path,
    Line line,
    End how,
    Instant askedAt,
    LocalDate dueOn,
    @Nullable Boolean done) {

  static Departure of(ResultSet row, int ignored) throws SQLException {
    String outcome = row.getString("outcome");
    return new Departure(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("person_id", UUID.class),
        row.getObject("membership_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        Line.valueOf(row.getString("line")),
        End.valueOf(row.getString("how")),
        row.getTimestamp("asked_at").toInstant(),
        row.getDate("due_on").toLocalDate(),
        outcome == null ? null : outcome.equals("DONE"));
  }
}
