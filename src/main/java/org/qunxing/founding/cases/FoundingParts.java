package org.qunxing.founding.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.Application.Partner;
import org.qunxing.founding.FoundingStep;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.terms.Elected;
import org.qunxing.web.TimelineEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a founding has several of: partners, those elected, steps taken. */
@Component
public class FoundingParts {

  private final JdbcClient jdbc;
  private final Clock clock;

  FoundingParts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void replacePartners(UUID founding, List<Partner> partners) {
    jdbc.sql("delete from founding.partners where founding_id = :id")
        .param("id", founding)
        .update();
    for (int i = 0; i < partners.size(); i++) {
      jdbc.sql(
              """
              insert into founding.partners (founding_id, place, credit_code, name, headcount)
              values (:id, :place, :code, :name, :headcount)
              """)
          .param("id", founding)
          .param("place", i + 1)
          .param("code", partners.get(i).creditCode().value())
          .param("name", partners.get(i).name())
          .param("headcount", partners.get(i).headcount())
          .update();
    }
  }

  List<Partner> partners(UUID founding) {
    return jdbc.sql(
            """
            select credit_code, name, headcount from founding.partners
            where founding_id = :id order by place
            """)
        .param("id", founding)
        .query(
            (row, _) ->
                new Partner(
                    new CreditCode(row.getString("credit_code")),
                    row.getString("name"),
                    row.getInt("headcount")))
        .list();
  }

  void replaceElected(UUID founding, List<Elected> elected) {
    jdbc.sql("delete from founding.elected where founding_id = :id").param("id", founding).update();
    for (int i = 0; i < elected.size(); i++) {
      insert(founding, i + 1, elected.get(i));
    }
  }

  private void insert(UUID founding, int place, Elected person) {
    jdbc.sql(
            """
            insert into founding.elected (founding_id, place, name, post, sex, relative, votes)
            values (:id, :place, :name, :post, :sex, :relative, :votes)
            """)
        .param("id", founding)
        .param("place", place)
        .param("name", person.name())
        .param("post", person.post().name())
        .param("sex", person.sex().name())
        .param("relative", person.relative())
        .param("votes", person.votes())
        .update();
  }

  List<Elected> elected(UUID founding) {
    return jdbc.sql(
            """
            select name, post, sex, relative, votes from founding.elected
            where founding_id = :id order by place
            """)
        .param("id", founding)
        .query(Elected.class)
        .list();
  }

  /** Writes down that a step was taken. */
  public void note(Actor actor, UUID founding, FoundingStep step, @Nullable String note) {
    jdbc.sql(
            """
            insert into founding.steps (founding_id, at, actor_name, step, note)
            values (:id, :at, :actor, :step, :note)
            """)
        .param("id", founding)
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", actor.name())
        .param("step", step.name())
        .param("note", note)
        .update();
  }

  /** The latest first. */
  public List<TimelineEntry> history(UUID founding) {
    return jdbc.sql(
            """
            select at, actor_name, step, note from founding.steps
            where founding_id = :id order by number desc
            """)
        .param("id", founding)
        .query(
            (row, _) ->
                new TimelineEntry(
                    row.getTimestamp("at").toInstant(),
                    "circle-dot",
                    tone(FoundingStep.valueOf(row.getString("step"))),
                    FoundingStep.valueOf(row.getString("step")).label(),
                    row.getString("actor_name"),
                    row.getString("note")))
        .list();
  }

  private static String tone(FoundingStep step) {
    return switch (step) {
      case APPROVE, FILE, CERTIFY -> "good";
      case RETURN, RETURN_RESULT -> "warn";
      case APPLY, RESUBMIT, WITHDRAW, REPORT -> "plain";
    };
  }
}
