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
import org.qunxing.members.Occupation;

/**
 * Somebody asks a unit to take her in.
 *
 * @param shownId the identity number, masked: all that is left of it once the answer is given
 * @param recipient whose inbox hears of it
 * @param question what the unit wants to know, with her answer once she gave one
 * @param reason why she was refused, or what else there is to say
 */
public record Application(
    UUID id,
    long number,
    UUID account,
    UUID recipient,
    String name,
    String shownId,
    UUID unit,
    UnitPath path,
    Line line,
    @Nullable Occupation occupation,
    @Nullable UUID gathering,
    State state,
    Instant submittedAt,
    LocalDate dueOn,
    @Nullable String question,
    @Nullable String answer,
    @Nullable String reason,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** Where an application stands. */
  public enum State {
    WAITING("等单位确认", "warn"),
    ASKED("等您补充", "info"),
    ACCEPTED("已入会", "good"),
    REFUSED("未通过", "bad"),
    WITHDRAWN("已撤回", "plain");

    private final String label;
    private final String tone;

    State(String label, String tone) {
      this.label = label;
      this.tone = tone;
    }

    public String label() {
      return label;
    }

    public String tone() {
      return tone;
    }

    public boolean isOpen() {
      return this == WAITING || this == ASKED;
    }
  }

  static Application of(ResultSet row, int ignored) throws SQLException {
    String occupation = row.getString("occupation");
    Timestamp decided = row.getTimestamp("decided_at");
    return new Application(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("account_id", UUID.class),
        row.getObject("recipient", UUID.class),
        row.getString("name"),
        row.getString("shown_id"),
        row.getObject("unit_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        Line.valueOf(row.getString("line")),
        occupation == null ? null : Occupation.valueOf(occupation),
        row.getObject("gathering_id", UUID.class),
        State.valueOf(row.getString("state")),
        row.getTimestamp("submitted_at").toInstant(),
        row.getDate("due_on").toLocalDate(),
        row.getString("question"),
        row.getString("answer"),
        row.getString("reason"),
        row.getString("decided_by"),
        decided == null ? null : decided.toInstant());
  }
}
