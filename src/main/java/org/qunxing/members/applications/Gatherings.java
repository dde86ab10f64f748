package org.qunxing.members.applications;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stored gatherings. */
@Component
@Transactional
public class Gatherings {

  private static final String COLUMNS =
      """
      select id, number, token, unit_id, unit_path, line, by_trade, place, held_on, opened_by,
             closes_at, closed_at
      from members.gatherings
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Gatherings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public long insert(Gathering begun) {
    return jdbc.sql(
            """
            insert into members.gatherings
              (id, token, unit_id, unit_path, line, by_trade, place, held_on, opened_by, opened_at, closes_at)
            values (:id, :token, :unit, cast(:path as ltree), :line, :byTrade, :place, :heldOn, :by, :now, :closes)
            returning number
            """)
        .param("id", begun.id())
        .param("token", begun.token())
        .param("unit", begun.unit())
        .param("path", begun.path().value())
        .param("line", begun.line().name())
        .param("byTrade", begun.byTrade())
        .param("place", begun.place())
        .param("heldOn", Date.valueOf(begun.heldOn()))
        .param("by", begun.openedBy())
        .param("now", Timestamp.from(clock.instant()))
        .param("closes", Timestamp.from(begun.closesAt()))
        .query(Long.class)
        .single();
  }

  /** Whose link it is: asked with the platform's eyes for people who hold nothing but the link. */
  @Transactional(readOnly = true)
  public Optional<Gathering> byToken(String token) {
    return jdbc.sql(COLUMNS + "where token = :token")
        .param("token", token)
        .query(Gathering::of)
        .optional();
  }

  @Transactional(readOnly = true)
  public List<Gathering> within(List<UnitPath> scopes) {
    return jdbc.sql(
            COLUMNS
                + """
                where unit_path <@ any (cast(:scopes as ltree[]))
                order by number desc limit 50
                """)
        .param("scopes", Scopes.array(scopes))
        .query(Gathering::of)
        .list();
  }

  @Transactional(readOnly = true)
  public Gathering visibleTo(List<UnitPath> scopes, long number) {
    return jdbc.sql(
            COLUMNS + "where number = :number and unit_path <@ any (cast(:scopes as ltree[]))")
        .param("number", number)
        .param("scopes", Scopes.array(scopes))
        .query(Gathering::of)
        .optional()
        .orElseThrow(() -> new NotFound("gathering " + number));
  }

  /** False when it was closed already. */
  public boolean close(UUID gathering, String by) {
    return jdbc.sql(
                """
                update members.gatherings set closed_by = :by, closed_at = :now
                where id = :id and closed_at is null
                """)
            .param("by", by)
            .param("now", Timestamp.from(clock.instant()))
            .param("id", gathering)
            .update()
        == 1;
  }
}
