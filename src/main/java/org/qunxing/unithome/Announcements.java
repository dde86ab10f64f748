package org.qunxing.unithome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.MovedPaths;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stored announcements. */
@Component
@Transactional
class Announcements {

  private final JdbcClient jdbc;
  private final MovedPaths paths;
  private final Clock clock;

  Announcements(JdbcClient jdbc, MovedPaths paths, Clock clock) {
    this.jdbc = jdbc;
    this.paths = paths;
    this.clock = clock;
  }

  /** The latest; the staff's eyes see withdrawn ones too. */
  @Transactional(readOnly = true)
  public List<Announcement> of(Unit unit, int limit) {
    return jdbc.sql(
            """
            select number, title, body, published_by, published_at, withdrawn_at
            from unithome.announcements where unit_id = :unit
            order by number desc limit :limit
            """)
        .param("unit", unit.id())
        .param("limit", limit)
        .query(Announcements::announcement)
        .list();
  }

  private static Announcement announcement(ResultSet row, int ignored) throws SQLException {
    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
    return new Announcement(
        row.getLong("number"),
        row.getString("title"),
        row.getString("body"),
        row.getString("published_by"),
        row.getTimestamp("published_at").toInstant(),
        withdrawn == null ? null : withdrawn.toInstant());
  }

  long insert(Actor actor, Unit unit, String title, String body) {
    return jdbc.sql(
            """
            insert into unithome.announcements
              (id, unit_id, unit_path, title, body, published_by, published_at)
            values (:id, :unit, cast(:path as ltree), :title, :body, :by, :now)
            returning number
            """)
        .param("id", Ids.newId())
        .param("unit", unit.id())
        .param("path", unit.path().value())
        .param("title", title)
        .param("body", body)
        .param("by", actor.name())
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  void withdraw(Actor actor, Unit unit, long number) {
    boolean known =
        jdbc.sql(
                """
                select withdrawn_at is null from unithome.announcements
                where number = :number and unit_id = :unit for update
                """)
            .param("number", number)
            .param("unit", unit.id())
            .query(Boolean.class)
            .optional()
            .orElseThrow(() -> new NotFound("announcement " + number));
    if (!known) {
      throw new Refusal(UnitHomeReason.WITHDRAWN_ALREADY);
    }
    jdbc.sql(
            """
            update unithome.announcements set withdrawn_by = :by, withdrawn_at = :now
            where number = :number
            """)
        .param("by", actor.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("number", number)
        .update();
  }

  /** A home goes where its unit goes. */
  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    paths.follow(moved, "unithome.announcements.unit_path");
  }
}
