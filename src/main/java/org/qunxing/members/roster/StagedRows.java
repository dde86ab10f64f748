package org.qunxing.members.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The rows of rosters between file and register. */
@Component
@Transactional
public class StagedRows {

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient jdbc;
  private final RowSealing sealing;

  StagedRows(JdbcClient jdbc, RowSealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /**
   * A row in the words of the database: the components are the columns of {@code
   * members.roster_rows}, bytes as PostgreSQL reads them.
   */
  private record Stored(
      int rowNo,
      List<String> problems,
      @Nullable String name,
      @Nullable String sex,
      @Nullable String bornOn,
      List<String> groups,
      @Nullable String occupation,
      @Nullable UUID unitId,
      @Nullable String unitPath,
      @Nullable String unitName,
      @Nullable String line,
      @Nullable String joinedOn,
      UUID newPersonId,
      UUID membershipId,
      @Nullable String cellsSealed,
      @Nullable String nationalIdSealed,
      @Nullable String nationalIdIndex,
      @Nullable String phoneSealed,
      @Nullable String phoneIndex,
      @Nullable String personIndex) {}

  private Stored stored(StagedRow row) {
    UUID person = row.newPersonId();
    return new Stored(
        row.rowNo(),
        row.problems(),
        row.name(),
        row.sex(),
        row.bornOn(),
        row.groups(),
        row.occupation(),
        row.unitId(),
        row.unitPath(),
        row.unitName(),
        row.line(),
        row.joinedOn(),
        person,
        row.membershipId(),
        hex(sealing.cells(row.membershipId(), row.cells())),
        hex(sealing.nationalId(person, row.nationalId())),
        hex(sealing.nationalIdIndex(row.nationalId())),
        hex(sealing.phone(person, row.phone())),
        hex(sealing.phoneIndex(row.phone())),
        hex(sealing.personIndex(row.personKey())));
  }

  private static @Nullable String hex(byte @Nullable [] bytes) {
    return bytes == null ? null : "\\x" + HEX.formatHex(bytes);
  }

  /** Writes a batch in one statement. */
  void insert(UUID roster, List<StagedRow> rows) {
    jdbc.sql(
            """
            insert into members.roster_rows
              (roster_id, row_no, problems, name, sex, born_on, groups, occupation, unit_id, unit_path, unit_name,
               line, joined_on, new_person_id, membership_id, cells_sealed, sealed_for, national_id_sealed,
               national_id_index, phone_sealed, phone_index, person_index)
            select :roster, r.row_no, r.problems, r.name, r.sex, r.born_on, r.groups, r.occupation, r.unit_id,
               cast(r.unit_path as ltree), r.unit_name, r.line, r.joined_on, r.new_person_id, r.membership_id,
               r.cells_sealed, r.new_person_id, r.national_id_sealed, r.national_id_index, r.phone_sealed,
               r.phone_index, r.person_index
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
              row_no int, problems text[], name text, sex text, born_on date, groups text[], occupation text,
              unit_id uuid, unit_path text, unit_name text, line text, joined_on date, new_person_id uuid,
              membership_id uuid, cells_sealed bytea, national_id_sealed bytea, national_id_index bytea,
              phone_sealed bytea, phone_index bytea, person_index bytea)
            """)
        .param("roster", roster)
        .param("rows", JSON.writeValueAsString(rows.stream().map(this::stored).toList()))
        .update();
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

  /** A row that cannot be imported, with every reason. */
  public record Wrong(int rowNo, List<String> cells, List<String> reasons) {}

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
            select row_no, membership_id, cells_sealed, problems || conflicts as reasons
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
                    sealing.cells(
                        row.getObject("membership_id", UUID.class), row.getBytes("cells_sealed")),
                    List.of((String[]) row.getArray("reasons").getArray())))
        .list();
  }
}
