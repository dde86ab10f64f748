package org.qunxing.members.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/**
 * Many people join at one place and hour, each with her own phone.
 *
 * @param token the secret of the link
 * @param byTrade whether each goes to the federation of her trade instead of to the unit itself
 */
public record Gathering(
    UUID id,
    long number,
    String token,
    UUID unit,
    UnitPath path,
    Line line,
    boolean byTrade,
    String place,
    LocalDate heldOn,
    String openedBy,
    Instant closesAt,
    @Nullable Instant closedAt) {

  public boolean isOpen(Instant now) {
    return closedAt == null && now.isBefore(closesAt);
  }

  static Gathering of(ResultSet row, int ignored) throws SQLException {
    Timestamp closed = row.getTimestamp("closed_at");
    return new Gathering(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getString("token"),
        row.getObject("unit_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        Line.valueOf(row.getString("line")),
        row.getBoolean("by_trade"),
        row.getString("place"),
        row.getDate("held_on").toLocalDate(),
        row.getString("opened_by"),
        row.getTimestamp("closes_at").toInstant(),
        closed == null ? null : closed.toInstant());
  }
}
