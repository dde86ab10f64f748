package org.qunxing.cadres.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunxing.cadres.exams.PaperTable;
import org.qunxing.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores sittings and answers. Every method joins the caller's transaction. */
@Component
public class SittingTable {

  private static final String SELECT =
      """
      select id, number, paper_id, cadre_id, seed, questions, started_at, ends_at, submitted_at, right_count, passed
      from cadres.sittings
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  SittingTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Begins, unless one is running already: then that goes on. */
  void begin(UUID paper, UUID cadre, long seed, List<UUID> questions, Instant endsAt) {
    jdbc.sql(
            """
            insert into cadres.sittings (id, number, paper_id, cadre_id, seed, questions, started_at, ends_at)
            values (:id, 'DJ-' || to_char(nextval('cadres.numbers'), 'FM000000'), :paper, :cadre, :seed, :questions,
                    :now, :ends)
            on conflict (paper_id, cadre_id) where submitted_at is null do nothing
            """)
        .param("id", Ids.newId())
        .param("paper", paper)
        .param("cadre", cadre)
        .param("seed", seed)
        .param("questions", questions.toArray(UUID[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .param("ends", Timestamp.from(endsAt))
        .update();
  }

  Optional<Sitting> running(UUID paper, UUID cadre) {
    return jdbc.sql(
            SELECT + "where paper_id = :paper and cadre_id = :cadre and submitted_at is null")
        .param("paper", paper)
        .param("cadre", cadre)
        .query(SittingTable::sitting)
        .optional();
  }

  /** The latest of a paper that was handed in. */
  Optional<Sitting> last(UUID paper, UUID cadre) {
    return jdbc.sql(
            SELECT
                + """
                where paper_id = :paper and cadre_id = :cadre and submitted_at is not null
                order by passed desc, submitted_at desc limit 1
                """)
        .param("paper", paper)
        .param("cadre", cadre)
        .query(SittingTable::sitting)
        .optional();
  }

  Optional<Sitting> byNumber(UUID cadre, String number) {
    return jdbc.sql(SELECT + "where number = :number and cadre_id = :cadre")
        .param("number", number)
        .param("cadre", cadre)
        .query(SittingTable::sitting)
        .optional();
  }

  /** Saving and handing in wait for each other. */
  void lock(String number) {
    jdbc.sql("select id from cadres.sittings where number = :number for update")
        .param("number", number)
        .query(row -> {});
  }

  List<Sitting> lockOverdue() {
    return jdbc.sql(
            SELECT
                + """
                where submitted_at is null and ends_at <= :now order by ends_at limit 500
                for update skip locked
                """)
        .param("now", Timestamp.from(clock.instant()))
        .query(SittingTable::sitting)
        .list();
  }

  void answer(UUID sitting, UUID question, Set<Integer> chosen) {
    jdbc.sql(
            """
            insert into cadres.answers (sitting_id, question_id, chosen, saved_at)
            values (:sitting, :question, :chosen, :now)
            on conflict (sitting_id, question_id) do update
            set chosen = excluded.chosen, saved_at = excluded.saved_at
            """)
        .param("sitting", sitting)
        .param("question", question)
        .param("chosen", chosen.stream().sorted().toArray(Integer[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  Map<UUID, Set<Integer>> answers(UUID sitting) {
    Map<UUID, Set<Integer>> answers = new HashMap<>();
    jdbc.sql("select question_id, chosen from cadres.answers where sitting_id = :sitting")
        .param("sitting", sitting)
        .query(
            row -> {
              answers.put(
                  row.getObject("question_id", UUID.class),
                  PaperTable.numbers(row.getArray("chosen")));
            });
    return answers;
  }

  void submit(UUID sitting, Instant at, int right, boolean passed) {
    jdbc.sql(
            """
            update cadres.sittings set submitted_at = :at, right_count = :right, passed = :passed
            where id = :id and submitted_at is null
            """)
        .param("at", Timestamp.from(at))
        .param("right", right)
        .param("passed", passed)
        .param("id", sitting)
        .update();
  }

  /** The latest first. */
  public List<SittingRow> of(UUID cadre) {
    return jdbc.sql(
            """
            select s.number, p.title, s.started_at, s.submitted_at, s.passed
            from cadres.sittings s join cadres.papers p on p.id = s.paper_id
            where s.cadre_id = :cadre order by s.started_at desc
            """)
        .param("cadre", cadre)
        .query(SittingRow.class)
        .list();
  }

  private static Sitting sitting(ResultSet row, int ignored) throws SQLException {
    Timestamp submitted = row.getTimestamp("submitted_at");
    return new Sitting(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("paper_id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getLong("seed"),
        Arrays.asList((UUID[]) row.getArray("questions").getArray()),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        submitted == null ? null : submitted.toInstant(),
        row.getObject("right_count", Integer.class),
        row.getObject("passed", Boolean.class));
  }
}
