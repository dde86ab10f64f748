package org.qunxing.cadres.exams;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores exams and their questions. Every method joins the caller's transaction. */
@Component
public class PaperTable {

  private static final String SELECT =
      """
      select p.id, p.number, p.unit_id, p.unit_path::text, p.title, p.minutes, p.drawn, p.pass_percent, p.first_post,
             p.state, (select count(*) from cadres.questions q where q.paper_id = p.id and q.retired_at is null) as questions
      from cadres.papers p
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PaperTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  String insert(Unit unit, NewPaper paper) {
    return jdbc.sql(
            """
            insert into cadres.papers (id, number, unit_id, unit_path, title, minutes, drawn, pass_percent, first_post,
              state, made_at)
            values (:id, 'KS-' || to_char(nextval('cadres.numbers'), 'FM000000'), :unit, cast(:path as ltree), :title,
              :minutes, :drawn, :percent, :first, 'DRAFT', :now)
            returning number
            """)
        .param("id", Ids.newId())
        .param("unit", unit.id())
        .param("path", unit.path().value())
        .param("title", paper.title())
        .param("minutes", paper.minutes())
        .param("drawn", paper.drawn())
        .param("percent", paper.passPercent())
        .param("first", paper.firstPost())
        .param("now", Timestamp.from(clock.instant()))
        .query(String.class)
        .single();
  }

  void state(UUID paper, Paper.State state) {
    jdbc.sql("update cadres.papers set state = :state where id = :id")
        .param("state", state.name())
        .param("id", paper)
        .update();
  }

  void add(UUID paper, NewQuestion question) {
    jdbc.sql(
            """
            insert into cadres.questions (id, paper_id, place, kind, text, options, right_ones, why)
            select :id, :paper, coalesce(max(place), 0) + 1, :kind, :text, :options, :right, :why
            from cadres.questions where paper_id = :paper
            """)
        .param("id", Ids.newId())
        .param("paper", paper)
        .param("kind", question.kind().name())
        .param("text", question.text())
        .param("options", question.options().toArray(String[]::new))
        .param("right", question.right().stream().sorted().toArray(Integer[]::new))
        .param("why", question.why())
        .update();
  }

  void retire(UUID paper, UUID question) {
    jdbc.sql(
            """
            update cadres.questions set retired_at = :now
            where id = :id and paper_id = :paper and retired_at is null
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", question)
        .param("paper", paper)
        .update();
  }

  void lock(UUID paper) {
    jdbc.sql("select id from cadres.papers where id = :id for update")
        .param("id", paper)
        .query(row -> {});
  }

  List<Paper> within(List<UnitPath> scopes) {
    return jdbc.sql(
            SELECT
                + "where p.unit_path <@ any (cast(:scopes as ltree[])) order by p.state = 'CLOSED',"
                + " p.number desc")
        .param("scopes", Scopes.array(scopes))
        .query(PaperTable::paper)
        .list();
  }

  /** Open ones of a unit and those above it. */
  public List<Paper> openFor(UnitPath unit) {
    return jdbc.sql(
            SELECT
                + """
                where p.state = 'OPEN' and p.unit_path @> cast(:unit as ltree)
                order by p.first_post desc, p.number
                """)
        .param("unit", unit.value())
        .query(PaperTable::paper)
        .list();
  }

  public Optional<Paper> byNumber(String number) {
    return jdbc.sql(SELECT + "where p.number = :number")
        .param("number", number)
        .query(PaperTable::paper)
        .optional();
  }

  public Optional<Paper> find(UUID id) {
    return jdbc.sql(SELECT + "where p.id = :id")
        .param("id", id)
        .query(PaperTable::paper)
        .optional();
  }

  /** The whole bank, in the order in which it was written. */
  public List<Question> questions(UUID paper) {
    return jdbc.sql(
            """
            select id, place, kind, text, options, right_ones, why, retired_at is not null as retired
            from cadres.questions where paper_id = :paper order by place
            """)
        .param("paper", paper)
        .query(PaperTable::question)
        .list();
  }

  public List<Question> questions(Collection<UUID> ids) {
    return jdbc.sql(
            """
            select id, place, kind, text, options, right_ones, why, retired_at is not null as retired
            from cadres.questions where id = any (:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(PaperTable::question)
        .list();
  }

  private static Paper paper(ResultSet row, int ignored) throws SQLException {
    return new Paper(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("unit_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        row.getString("title"),
        row.getInt("minutes"),
        row.getInt("drawn"),
        row.getInt("pass_percent"),
        row.getBoolean("first_post"),
        Paper.State.valueOf(row.getString("state")),
        row.getInt("questions"));
  }

  private static Question question(ResultSet row, int ignored) throws SQLException {
    return new Question(
        row.getObject("id", UUID.class),
        row.getInt("place"),
        QuestionKind.valueOf(row.getString("kind")),
        row.getString("text"),
        Arrays.asList((String[]) row.getArray("options").getArray()),
        numbers(row.getArray("right_ones")),
        row.getString("why"),
        row.getBoolean("retired"));
  }

  /** An {@code int[]} column. */
  public static Set<Integer> numbers(Array array) throws SQLException {
    return new TreeSet<>(Arrays.asList((Integer[]) array.getArray()));
  }
}
