package org.qunxing.members.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PlatformScope;
import org.qunxing.vault.OlderRows;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the rosters that an older version was working on, or keeps for their faults, into the
 * vault.
 */
@Component
class SealStoredRosters implements OlderRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int AT_ONCE = 500;

  private final Vault vault;

  SealStoredRosters(Vault vault) {
    this.vault = vault;
  }

  @Override
  public String module() {
    return "members";
  }

  @Override
  public String version() {
    return "10";
  }

  @Override
  public void seal(JdbcClient migration) {
    PlatformScope.declareOn(migration);
    for (UUID roster : rosters(migration)) {
      sealRows(migration, roster);
      sealFile(migration, roster);
    }
  }

  private static List<UUID> rosters(JdbcClient migration) {
    return migration.sql("select id from members.rosters").query(UUID.class).list();
  }

  private record Row(
      int rowNo,
      List<String> cells,
      @Nullable String nationalId,
      @Nullable String phone,
      @Nullable String personKey,
      UUID newPersonId,
      UUID membershipId) {

    static Row of(ResultSet row, int ignored) throws SQLException {
      return new Row(
          row.getInt("row_no"),
          List.of((String[]) row.getArray("cells").getArray()),
          row.getString("national_id"),
          row.getString("phone"),
          row.getString("person_key"),
          row.getObject("new_person_id", UUID.class),
          row.getObject("membership_id", UUID.class));
    }
  }

  private void sealRows(JdbcClient migration, UUID roster) {
    int after = Integer.MIN_VALUE;
    for (List<Row> some = rows(migration, roster, after);
        !some.isEmpty();
        some = rows(migration, roster, after)) {
      after = some.getLast().rowNo();
      some.forEach(row -> write(migration, roster, row));
    }
  }

  private static List<Row> rows(JdbcClient migration, UUID roster, int after) {
    return migration
        .sql(
            """
            select row_no, cells, national_id, phone, person_key, new_person_id, membership_id
            from members.roster_rows
            where roster_id = :roster and row_no > :after and cells is not null order by row_no limit :limit
            """)
        .param("roster", roster)
        .param("after", after)
        .param("limit", AT_ONCE)
        .query(Row::of)
        .list();
  }

  private void write(JdbcClient migration, UUID roster, Row row) {
    UUID person = row.newPersonId();
    migration
        .sql(
            """
            update members.roster_rows
            set cells_sealed = :cells, national_id_sealed = :id, national_id_index = :idIndex,
                phone_sealed = :phone, phone_index = :phoneIndex, person_index = :person, sealed_for = new_person_id,
                cells = null, national_id = null, phone = null, person_key = null
            where roster_id = :roster and row_no = :row
            """)
        .param("roster", roster)
        .param("row", row.rowNo())
        .param("cells", cells(row))
        .param("id", sealed(Purpose.NATIONAL_ID, person, row.nationalId()))
        .param("idIndex", index(Purpose.NATIONAL_ID, row.nationalId()))
        .param("phone", sealed(Purpose.PHONE, person, row.phone()))
        .param("phoneIndex", index(Purpose.PHONE, row.phone()))
        .param("person", index(Purpose.ROSTER_ROW, row.personKey()))
        .update();
  }

  private byte[] cells(Row row) {
    byte[] content = JSON.writeValueAsBytes(row.cells());
    return vault.seal(Purpose.ROSTER_ROW, row.membershipId(), 0, content).bytes();
  }

  private byte @Nullable [] sealed(Purpose purpose, UUID person, @Nullable String text) {
    return text == null ? null : vault.seal(purpose, person, text).bytes();
  }

  private byte @Nullable [] index(Purpose purpose, @Nullable String text) {
    return text == null ? null : vault.blindIndex(purpose, text);
  }

  private void sealFile(JdbcClient migration, UUID roster) {
    List<Integer> pieces =
        migration
            .sql(
                "select piece from members.roster_files where roster_id = :roster and content is"
                    + " not null")
            .param("roster", roster)
            .query(Integer.class)
            .list();
    for (int piece : pieces) {
      byte[] content = content(migration, roster, piece);
      migration
          .sql(
              """
              update members.roster_files set content_sealed = :sealed, content = null
              where roster_id = :roster and piece = :piece
              """)
          .param("roster", roster)
          .param("piece", piece)
          .param("sealed", vault.seal(Purpose.ROSTER_FILE, roster, piece, content).bytes())
          .update();
    }
  }

  private static byte[] content(JdbcClient migration, UUID roster, int piece) {
    return migration
        .sql(
            "select content from members.roster_files where roster_id = :roster and piece = :piece")
        .param("roster", roster)
        .param("piece", piece)
        .query((row, _) -> row.getBytes("content"))
        .single();
  }
}
