package org.qunxing.members.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a person, told in sentences, latest first. */
@Component
public class Timeline {

  /** What kind of thing happened. */
  public enum Kind {
    JOINED("入会"),
    LEFT("离会"),
    TRANSFERRED("转会"),
    CHANGED("修改资料"),
    UNDONE("撤销登记");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public record Entry(Instant at, String actorName, Kind kind, String text) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Timeline(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void note(Actor actor, UUID person, UnitPath unit, Kind kind, String text) {
    jdbc.sql(
            """
            insert into members.timeline (person_id, unit_path, at, actor_name, kind, text)
            values (:person, cast(:unit as ltree), :at, :actor, :kind, :text)
            """)
        .param("person", person)
        .param("unit", unit.value())
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", actor.name())
        .param("kind", kind.name())
        .param("text", text)
        .update();
  }

  @Transactional(readOnly = true)
  public List<Entry> of(UUID person) {
    return jdbc.sql(
            """
            select at, actor_name, kind, text from members.timeline
            where person_id = :person order by number desc limit 200
            """)
        .param("person", person)
        .query(
            (row, _) ->
                new Entry(
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor_name"),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("text")))
        .list();
  }
}
