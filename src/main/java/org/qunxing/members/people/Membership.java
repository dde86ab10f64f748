package org.qunxing.members.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MembershipSummary;
import org.qunxing.members.Occupation;

/**
 * That a person belongs, or belonged, to a unit in one line.
 *
 * @param countedAt where the joining was counted; stays when the unit moves
 * @param countedAs the occupation with which it was counted
 */
public record Membership(
    UUID id,
    long number,
    UUID person,
    UUID unit,
    UnitPath path,
    Line line,
    LocalDate joinedOn,
    Begin joinedHow,
    @Nullable LocalDate leftOn,
    @Nullable End leftHow,
    UnitPath countedAt,
    @Nullable Occupation countedAs,
    Instant recordedAt) {

  /** How a membership begins. */
  public enum Begin {
    REGISTERED("登记入会"),
    IMPORTED("名单导入"),
    TRANSFERRED("转入");

    private final String label;

    Begin(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** How a membership ends. */
  public enum End {
    LEFT("离会"),
    RETIRED("退休"),
    TRANSFERRED("转出"),
    UNDONE("登记有误，已撤销"),
    MERGED("重复登记，已合并"),
    DISSOLVED("单位撤销");

    private final String label;

    End(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean isLiving() {
    return leftOn == null;
  }

  public MembershipSummary summary() {
    return new MembershipSummary(id, person, unit, path, line, joinedOn, isLiving());
  }

  static Membership of(ResultSet row, int ignored) throws SQLException {
    Date left = row.getDate("left_on");
    String leftHow = row.getString("left_how");
    String countedAs = row.getString("counted_as");
    return new Membership(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("person_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        Line.valueOf(row.getString("line")),
        row.getDate("joined_on").toLocalDate(),
        Begin.valueOf(row.getString("joined_how")),
        left == null ? null : left.toLocalDate(),
        leftHow == null ? null : End.valueOf(leftHow),
        UnitPath.of(row.getString("counted_at")),
        countedAs == null ? null : Occupation.valueOf(countedAs),
        row.getTimestamp("recorded_at").toInstant());
  }
}
