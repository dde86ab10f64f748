package org.qunxing.members.roster;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;

/** An uploaded roster and how far it has come. */
public record Roster(
    UUID id,
    long number,
    UUID unitId,
    UnitPath unit,
    String unitName,
    String fileName,
    String uploadedBy,
    UUID accountId,
    Instant uploadedAt,
    State state,
    List<String> header,
    int rowsTotal,
    int rowsRead,
    int lastRow,
    int attempts,
    boolean validOnly,
    @Nullable String trouble,
    @Nullable Instant finishedAt,
    @Nullable String undoneBy,
    @Nullable Instant undoneAt) {

  /** Where a roster is on its way. */
  public enum State {
    UPLOADED("等待检查"),
    CHECKING("正在检查"),
    CHECKED("检查完成，等您决定"),
    APPLYING("正在写入"),
    APPLIED("已导入"),
    CANCELLED("已取消"),
    FAILED("没有办成"),
    UNDOING("正在撤销"),
    UNDONE("已撤销");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Whether the platform is at work and the page should look again. */
    public boolean isBusy() {
      return this == UPLOADED || this == CHECKING || this == APPLYING || this == UNDOING;
    }

    public boolean isCancellable() {
      return this == UPLOADED || this == CHECKING || this == CHECKED;
    }
  }

  /** Who takes it back; the uploader, should nobody have said. */
  String undoer() {
    return undoneBy == null ? uploadedBy : undoneBy;
  }

  static Roster of(ResultSet row, int ignored) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    Timestamp undone = row.getTimestamp("undone_at");
    Array header = row.getArray("header");
    return new Roster(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("unit_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        row.getString("unit_name"),
        row.getString("file_name"),
        row.getString("uploaded_by"),
        row.getObject("account_id", UUID.class),
        row.getTimestamp("uploaded_at").toInstant(),
        State.valueOf(row.getString("state")),
        List.of((String[]) header.getArray()),
        row.getInt("rows_total"),
        row.getInt("rows_read"),
        row.getInt("last_row"),
        row.getInt("attempts"),
        row.getBoolean("valid_only"),
        row.getString("trouble"),
        finished == null ? null : finished.toInstant(),
        row.getString("undone_by"),
        undone == null ? null : undone.toInstant());
  }
}
