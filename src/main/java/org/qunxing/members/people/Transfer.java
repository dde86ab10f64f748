package org.qunxing.members.people;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/**
 * That a member is to go from one unit to another, as somebody asked for it.
 *
 * @param why what the asker gave as a reason
 * @param answer what the other side had to say
 */
public record Transfer(
    UUID id,
    long number,
    UUID personId,
    UUID membershipId,
    Line line,
    UnitPath from,
    UUID toUnitId,
    UnitPath to,
    Asker asker,
    String proposedBy,
    Instant proposedAt,
    LocalDate dueOn,
    @Nullable String why,
    @Nullable String answer,
    @Nullable Outcome outcome,
    @Nullable Instant decidedAt) {

  /** Who wants it, hence who has to be asked. */
  public enum Asker {
    RECEIVING("新单位提出，等原单位或本人答复"),
    GIVING("原单位提出，等新单位答复"),
    MEMBER("本人提出，等新单位答复");

    private final String label;

    Asker(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** What came of it. */
  public enum Outcome {
    ACCEPTED("已转会", "good"),
    DECLINED("对方没有同意", "bad"),
    WITHDRAWN("已撤回", "plain"),
    EXPIRED("超过期限没有答复", "warn");

    private final String label;
    private final String tone;

    Outcome(String label, String tone) {
      this.label = label;
      this.tone = tone;
    }

    public String label() {
      return label;
    }

    public String tone() {
      return tone;
    }
  }

  /** Whether this is for the actor to answer: the side that did not ask. */
  public boolean isAnsweredBy(Actor actor) {
    return switch (asker) {
      case RECEIVING -> personId.equals(actor.personId()) || actor.may(MANAGE_MEMBERS, from, line);
      case GIVING, MEMBER -> actor.may(MANAGE_MEMBERS, to, line);
    };
  }

  /** Whether it was the actor's side that asked, who may take it back. */
  public boolean isAskedBy(Actor actor) {
    return switch (asker) {
      case MEMBER -> personId.equals(actor.personId());
      case GIVING -> actor.may(MANAGE_MEMBERS, from, line);
      case RECEIVING -> actor.may(MANAGE_MEMBERS, to, line);
    };
  }

  static Transfer of(ResultSet row, int ignored) throws SQLException {
    String outcome = row.getString("outcome");
    Timestamp decided = row.getTimestamp("decided_at");
    return new Transfer(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("person_id", UUID.class),
        row.getObject("membership_id", UUID.class),
        Line.valueOf(row.getString("line")),
        UnitPath.of(row.getString("unit_path")),
        row.getObject("to_unit_id", UUID.class),
        UnitPath.of(row.getString("to_path")),
        Asker.valueOf(row.getString("asked_by")),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getDate("due_on").toLocalDate(),
        row.getString("why"),
        row.getString("answer"),
        outcome == null ? null : Outcome.valueOf(outcome),
        decided == null ? null : decided.toInstant());
  }
}
