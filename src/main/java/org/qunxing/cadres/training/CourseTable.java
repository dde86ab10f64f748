package org.qunxing.cadres.training;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores courses and who took them. Every method joins the caller's transaction. */
@Component
public class CourseTable {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  CourseTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Who took a course, and whether she passed. */
  public record Taker(String number, String name, boolean passed) {}

  String insert(Actor actor, UUID id, Unit unit, NewCourse course) {
    return jdbc.sql(
            """
            insert into cadres.courses (id, number, unit_id, unit_path, title, organiser, held_on, hours, first_post,
              recorded_by, recorded_at)
            values (:id, 'PX-' || to_char(nextval('cadres.numbers'), 'FM000000'), :unit, cast(:path as ltree), :title,
              :organiser, :on, :hours, :first, :by, :now)
            returning number
            """)
        .param("id", id)
        .param("unit", unit.id())
        .param("path", unit.path().value())
        .param("title", course.title())
        .param("organiser", course.organiser())
        .param("on", Date.valueOf(course.heldOn()))
        .param("hours", course.hours())
        .param("first", course.firstPost())
        .param("by", actor.name())
        .param("now", Timestamp.from(clock.instant()))
        .query(String.class)
        .single();
  }

  void took(UUID course, UUID cadre, boolean passed) {
    jdbc.sql(
            "insert into cadres.trainings (course_id, cadre_id, passed) values (:course, :cadre,"
                + " :passed)")
        .param("course", course)
        .param("cadre", cadre)
        .param("passed", passed)
        .update();
  }

  List<Course> list(Actor actor) {
    return jdbc.sql(
            """
            select c.id, c.number, c.unit_path::text, c.title, c.organiser, c.held_on, c.hours, c.first_post, c.recorded_by,
                   (select count(*) from cadres.trainings t where t.course_id = c.id) as took
            from cadres.courses c where c.unit_path <@ any (cast(:scopes as ltree[]))
            order by c.held_on desc, c.number desc limit :most
            """)
        .param("scopes", Scopes.array(actor.scopes(Permission.VIEW_CADRES)))
        .param("most", MOST)
        .query(CourseTable::course)
        .list();
  }

  Optional<Course> byNumber(Actor actor, String number) {
    return jdbc.sql(
            """
            select c.id, c.number, c.unit_path::text, c.title, c.organiser, c.held_on, c.hours, c.first_post, c.recorded_by,
                   (select count(*) from cadres.trainings t where t.course_id = c.id) as took
            from cadres.courses c where c.number = :number and c.unit_path <@ any (cast(:scopes as ltree[]))
            """)
        .param("number", number)
        .param("scopes", Scopes.array(actor.scopes(Permission.VIEW_CADRES)))
        .query(CourseTable::course)
        .optional();
  }

  List<Taker> takers(UUID course) {
    return jdbc.sql(
            """
            select c.number, c.name, t.passed from cadres.trainings t join cadres.cadres c on c.id = t.cadre_id
            where t.course_id = :course order by c.name collate "zh-Hans-x-icu", c.number
            """)
        .param("course", course)
        .query(Taker.class)
        .list();
  }

  /** The latest first. */
  public List<TrainingRow> takenBy(UUID cadre) {
    return jdbc.sql(
            """
            select c.number, c.title, c.organiser, c.held_on, c.hours, c.first_post, t.passed
            from cadres.trainings t join cadres.courses c on c.id = t.course_id
            where t.cadre_id = :cadre order by c.held_on desc, c.number desc
            """)
        .param("cadre", cadre)
        .query(TrainingRow.class)
        .list();
  }

  private static Course course(ResultSet row, int ignored) throws SQLException {
    return new Course(
        row.getObject("id", UUID.class),
        row.getString("number"),
        UnitPath.of(row.getString("unit_path")),
        row.getString("title"),
        row.getString("organiser"),
        row.getDate("held_on").toLocalDate(),
        row.getBigDecimal("hours"),
        row.getBoolean("first_post"),
        row.getString("recorded_by"),
        row.getInt("took"));
  }
}
