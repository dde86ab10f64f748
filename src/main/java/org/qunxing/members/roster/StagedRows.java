package org.qunxing.members.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of rosters between file and register. */
@Component
@Transactional
public class StagedRows {

  private final JdbcClient jdbc;
  private final Copying copying;
  private final RowSealing sealing;

  StagedRows(JdbcClient jdbc, Copying copying, RowSealing sealing) {
    this.jdbc = jdbc;
    this.copying = copying;
    this.sealing = sealing;
  }

  /**
   * Writes a batch. Into a table of the session first: COPY is closed to tables with row-level
   * security, and an INSERT from values costs three times as much.
   */
  void insert(UUID roster, SealedRows batch) {
    jdbc.sql(
            """
            create temporary table roster_rows_in on commit drop as
            select %s from members.roster_rows where false
            """
                .formatted(SealedRows.COLUMNS))
        .update();
    copying.copy(
        "copy roster_rows_in (%s) from stdin (format binary)".formatted(SealedRows.COLUMNS),
        batch.copy());
    jdbc.sql(
            """
            insert into members.roster_rows (roster_id, sealed_for, action, %1$s)
            select :roster, new_person_id, case problems when '{}' then 'JOIN' end, %1$s from roster_rows_in
            """
                .formatted(SealedRows.COLUMNS))
        .param("roster", roster)
        .update();
    jdbc.sql("drop table roster_rows_in").update();
  }

  /** What became of the rows. */
  public record Counts(int valid, int wrong, int join, int transfer, int propose, int complete) {
    public int all() {
      return valid + wrong;
    }
  }

  @Transactional(readOnly = true)
  public Counts counts(UUID roster) {
    return jdbc.sql(
            """
            select count(*) filter (where ok) as valid, count(*) filter (where not ok) as wrong,
                   count(*) filter (where ok and action = 'JOIN') as join,
                   count(*) filter (where ok and action = 'TRANSFER') as transfer,
                   count(*) filter (where ok and action = 'PROPOSE') as propose,
                   count(*) filter (where ok and action = 'COMPLETE') as complete
            from (select action, problems = '{}' and conflicts = '{}' as ok
                  from members.roster_rows where roster_id = :roster) r
            """)
        .param("roster", roster)
        .query(Counts.class)
        .single();
  }

  /** How many rows went when a roster was taken back, and how many stayed. */
  public record Undone(int takenBack, int kept) {}

  @Transactional(readOnly = true)
  public Undone undone(UUID roster) {
    return jdbc.sql(
            """
            select count(*) filter (where kept is null) as taken_back, count(kept) as kept
            from members.roster_rows
            where roster_id = :roster and action is not null and problems = '{}' and conflicts = '{}'
            """)
        .param("roster", roster)
        .query(Undone.class)
        .single();
  }

  /** A row that stayed, and why. */
  public record Kept(int rowNo, String name, String unitName, String reason) {}

  @Transactional(readOnly = true)
  public List<Kept> firstKept(UUID roster, int limit) {
    return jdbc.sql(
            """
            select row_no, name, unit_name, kept as reason from members.roster_rows
            where roster_id = :roster and kept is not null order by row_no limit :limit
            """)
        .param("roster", roster)
        .param("limit", limit)
        .query(Kept.class)
        .list();
  }

  /** A row as the preview shows it, nothing sensitive in clear. */
  public record Preview(
      int rowNo, String name, String nationalId, String phone, String unitName, String action) {}

  @Transactional(readOnly = true)
  public List<Preview> firstValid(UUID roster, int limit) {
    return jdbc.sql(
            """
            select row_no, name, sealed_for, national_id_sealed, phone_sealed, unit_name, action
            from members.roster_rows where roster_id = :roster and problems = '{}' and conflicts = '{}'
            order by row_no limit :limit
            """)
        .param("roster", roster)
        .param("limit", limit)
        .query(this::preview)
        .list();
  }

  private Preview preview(ResultSet row, int ignored) throws SQLException {
    UUID sealedFor = row.getObject("sealed_for", UUID.class);
    return new Preview(
        row.getInt("row_no"),
        row.getString("name"),
        sealing.maskedId(sealedFor, row.getBytes("national_id_sealed")),
        sealing.maskedPhone(sealedFor, row.getBytes("phone_sealed")),
        row.getString("unit_name"),
        row.getString("action"));
  }

  /**
   * A row that cannot be imported, with every reason.
   *
   * @param name as far as it could be read, may be empty
   */
  public record Wrong(int rowNo, String name, List<String> cells, List<String> reasons) {}

  @Transactional(readOnly = true)
  public List<Wrong> firstWrong(UUID roster, int limit) {
    return wrong(roster, 0, limit);
  }

  /** All of them in the order of the file, a page at a time. */
  @Transactional(readOnly = true)
  public void forEachWrong(UUID roster, Consumer<Wrong> reader) {
    int after = 0;
    for (List<Wrong> page = wrong(roster, after, 1000);
        !page.isEmpty();
        page = wrong(roster, after, 1000)) {
      page.forEach(reader);
      after = page.getLast().rowNo();
    }
  }

  private List<Wrong> wrong(UUID roster, int after, int limit) {
    return jdbc.sql(
            """
            select row_no, coalesce(name, '') as name, membership_id, cells_sealed, problems || conflicts as reasons
            from members.roster_rows
            where roster_id = :roster and row_no > :after and (problems <> '{}' or conflicts <> '{}')
            order by row_no limit :limit
            """)
        .param("roster", roster)
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Wrong(
                    row.getInt("row_no"),
                    row.getString("name"),
                    sealing.cells(
                        row.getObject("membership_id", UUID.class), row.getBytes("cells_sealed")),
                    List.of((String[]) row.getArray("reasons").getArray())))
        .list();
  }
}
