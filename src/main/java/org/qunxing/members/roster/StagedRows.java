package org.qunxing.members.roster;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

  private final JdbcClient jdbc;

  StagedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a batch in one statement. */
  void insert(UUID roster, List<StagedRow> rows) {
    jdbc.sql(
            """
            insert into members.roster_rows
              (roster_id, row_no, cells, problems, name, national_id, phone, sex, born_on, groups, occupation,
               unit_id, unit_path, unit_name, line, joined_on, person_key, new_person_id, membership_id)
            select :roster, r.row_no, r.cells, r.problems, r.name, r.national_id, r.phone, r.sex, r.born_on, r.groups,
               r.occupation, r.unit_id, cast(r.unit_path as ltree), r.unit_name, r.line, r.joined_on, r.person_key,
               r.new_person_id, r.membership_id
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
              row_no int, cells text[], problems text[], name text, national_id text, phone text, sex text,
              born_on date, groups text[], occupation text, unit_id uuid, unit_path text, unit_name text,
              line text, joined_on date, person_key text, new_person_id uuid, membership_id uuid)
            """)
        .param("roster", roster)
        .param("rows", JSON.writeValueAsString(rows))
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
            select row_no, name, coalesce(left(national_id, 4) || '**********' || right(national_id, 4), '') as national_id,
                   coalesce(substr(phone, 4, 3) || '****' || right(phone, 4), '') as phone, unit_name, action
            from members.roster_rows where roster_id = :roster and problems = '{}' and conflicts = '{}'
            order by row_no limit :limit
            """)
        .param("roster", roster)
        .param("limit", limit)
        .query(Preview.class)
        .list();
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
            select row_no, cells, problems || conflicts as reasons
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
                    List.of((String[]) row.getArray("cells").getArray()),
                    List.of((String[]) row.getArray("reasons").getArray())))
        .list();
  }
}
