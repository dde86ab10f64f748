package org.qunxing.members.leaving;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MembersReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stored wishes to leave. */
@Component
@Transactional
public class Departures {

  private static final String COLUMNS =
      """
      select id, number, person_id, membership_id, unit_path, line, how, asked_at, due_on, outcome
      from members.departures
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Departures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(Departure begun) {
    int stored =
        jdbc.sql(
                """
                insert into members.departures
                  (id, person_id, membership_id, unit_path, line, how, asked_at, due_on)
                values (:id, :person, :membership, cast(:path as ltree), :line, :how, :at, :due)
                on conflict do nothing
                """)
            .param("id", begun.id())
            .param("person", begun.person())
            .param("membership", begun.membership())
            .param("path", begun.path().value())
            .param("line", begun.line().name())
            .param("how", begun.how().name())
            .param("at", Timestamp.from(begun.askedAt()))
            .param("due", Date.valueOf(begun.dueOn()))
            .update();
    if (stored == 0) {
      throw new Refusal(MembersReason.DEPARTURE_PENDING);
    }
  }

  @Transactional(readOnly = true)
  public List<Departure> openWithin(List<UnitPath> scopes) {
    return jdbc.sql(
            COLUMNS
                + """
                where outcome is null and unit_path <@ any (cast(:scopes as ltree[]))
                order by due_on, number limit 200
                """)
        .param("scopes", Scopes.array(scopes))
        .query(Departure::of)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Departure> openOf(UUID person) {
    return jdbc.sql(COLUMNS + "where outcome is null and person_id = :person order by number")
        .param("person", person)
        .query(Departure::of)
        .list();
  }

  List<Departure> due(LocalDate today) {
    return jdbc.sql(
            COLUMNS
                + """
                where outcome is null and due_on <= :today order by number for update skip locked
                """)
        .param("today", Date.valueOf(today))
        .query(Departure::of)
        .list();
  }

  Departure locked(long number) {
    Departure departure =
        jdbc.sql(COLUMNS + "where number = :number for update")
            .param("number", number)
            .query(Departure::of)
            .optional()
            .orElseThrow(() -> new NotFound("departure " + number));
    if (departure.done() != null) {
      throw new Refusal(MembersReason.DEPARTURE_DECIDED);
    }
    return departure;
  }

  void close(Departure departure, boolean done) {
    jdbc.sql(
            """
            update members.departures set outcome = :outcome, closed_at = :at where id = :id
            """)
        .param("outcome", done ? "DONE" : "WITHDRAWN")
        .param("at", Timestamp.from(clock.instant()))
        .param("id", departure.id())
        .update();
  }
}
