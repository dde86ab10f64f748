package org.qunxing.activities.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.activities.ActivityKind;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores activities. Every method joins the caller's transaction. */
@Component
public class Activities {

  static final String COLUMNS =
      """
      id, number, series, unit_path::text, unit_name, line, kind, title, description, place, starts_at, ends_at,
      sign_up_until, audience::text, groups, takes, capacity, seats_taken, cost, contact, state, return_note,
      submitted_by, summary, attendance_code, version
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Activities(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes a new draft and returns its number, {@code A-2026-0012}. */
  public String draft(
      UnitPath unit, String unitName, Line line, ActivityDetails details, @Nullable String series) {
    String number =
        jdbc.sql("select 'A-' || :year || '-' || to_char(nextval('activities.numbers'), 'FM0000')")
            .param("year", LocalDate.now(clock).getYear())
            .query(String.class)
            .single();
    bind(
            jdbc.sql(
                """
                insert into activities.activities (id, number, series, unit_path, unit_name, line, kind, title,
                  description, place, starts_at, ends_at, sign_up_until, audience, groups, takes, capacity, cost,
                  contact, state, attendance_code, created_at)
                values (:id, :number, :series, cast(:unit as ltree), :unitName, :line, :kind, :title,
                  :description, :place, :startsAt, :endsAt, :signUpUntil, cast(:audience as ltree), :groups, :takes,
                  :capacity, :cost, :contact, 'DRAFT', :code, :now)
                """),
            details)
        .param("id", Ids.newId())
        .param("number", number)
        .param("series", series)
        .param("unit", unit.value())
        .param("unitName", unitName)
        .param("line", line.name())
        .param("code", AttendanceCodes.fresh())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return number;
  }

  public void change(UUID id, ActivityDetails details) {
    bind(
            jdbc.sql(
                """
                update activities.activities set kind = :kind, title = :title, description = :description,
                  place = :place, starts_at = :startsAt, ends_at = :endsAt, sign_up_until = :signUpUntil,
                  audience = cast(:audience as ltree), groups = :groups, takes = :takes, capacity = :capacity,
                  cost = :cost, contact = :contact, version = version + 1
                where id = :id
                """),
            details)
        .param("id", id)
        .update();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec sql, ActivityDetails details) {
    return sql.param("kind", details.kind().name())
        .param("title", details.title())
        .param("description", details.description())
        .param("place", details.place())
        .param("startsAt", Timestamp.from(details.startsAt()))
        .param("endsAt", Timestamp.from(details.endsAt()))
        .param("signUpUntil", Timestamp.from(details.signUpUntil()))
        .param("audience", details.audience().value())
        .param("groups", details.groups().toArray(String[]::new))
        .param("takes", details.takes().name())
        .param("capacity", details.capacity())
        .param("cost", details.cost())
        .param("contact", details.contact());
  }

  public void moveTo(UUID id, ActivityState state, @Nullable String returnNote) {
    jdbc.sql(
            """
            update activities.activities set state = :state, return_note = :note, version = version + 1,
              published_at = case when :state = 'PUBLISHED' then :now else published_at end,
              completed_at = case when :state = 'COMPLETED' then :now else completed_at end
            where id = :id
            """)
        .param("state", state.name())
        .param("note", returnNote)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  /** Hands the draft in for review. */
  public void submit(UUID id, UUID account) {
    jdbc.sql(
            """
            update activities.activities
            set state = 'IN_REVIEW', submitted_by = :account, return_note = null, version = version + 1 where id = :id
            """)
        .param("account", account)
        .param("id", id)
        .update();
  }

  public void summarise(UUID id, String summary) {
    jdbc.sql(
            "update activities.activities set summary = :summary, version = version + 1 where id ="
                + " :id")
        .param("summary", summary)
        .param("id", id)
        .update();
  }

  /** The activity for those who work with it, locked until the transaction ends. */
  public Activity lock(Actor actor, String number, Permission permission) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from activities.activities where number = :number and unit_path <@ any"
                + " (cast(:scopes as ltree[])) for update")
        .param("number", number)
        .param("scopes", Scopes.array(actor.scopes(permission)))
        .query(Activities::activity)
        .optional()
        .orElseThrow(() -> new NotFound("activity " + number));
  }

  /** Locks a published activity for somebody who wants a seat in it. */
  public Activity lockForSignUp(String number) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from activities.activities where number = :number and state in ('PUBLISHED',"
                + " 'COMPLETED', 'CANCELLED') for update")
        .param("number", number)
        .query(Activities::activity)
        .optional()
        .orElseThrow(() -> new NotFound("activity " + number));
  }

  /** Staff see the activities of their subtree in every state. */
  public Activity visibleTo(Actor actor, String number) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from activities.activities where number = :number and unit_path <@ any"
                + " (cast(:scopes as ltree[]))")
        .param("number", number)
        .param("scopes", Scopes.array(actor.scopes(Permission.VIEW_ACTIVITIES)))
        .query(Activities::activity)
        .optional()
        .orElseThrow(() -> new NotFound("activity " + number));
  }

  /** Everybody sees what has been published. */
  public Activity published(String number) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from activities.activities where number = :number and state in ('PUBLISHED',"
                + " 'COMPLETED', 'CANCELLED')")
        .param("number", number)
        .query(Activities::activity)
        .optional()
        .orElseThrow(() -> new NotFound("activity " + number));
  }

  static Activity activity(ResultSet row, int index) throws SQLException {
    return new Activity(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("series"),
        UnitPath.of(row.getString("unit_path")),
        row.getString("unit_name"),
        Line.valueOf(row.getString("line")),
        ActivityKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("description"),
        row.getString("place"),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getTimestamp("sign_up_until").toInstant(),
        UnitPath.of(row.getString("audience")),
        List.of((String[]) row.getArray("groups").getArray()),
        Activity.Takes.valueOf(row.getString("takes")),
        row.getObject("capacity", Integer.class),
        row.getInt("seats_taken"),
        row.getBigDecimal("cost"),
        row.getString("contact"),
        ActivityState.valueOf(row.getString("state")),
        row.getString("return_note"),
        row.getObject("submitted_by", UUID.class),
        row.getString("summary"),
        row.getString("attendance_code"),
        row.getInt("version"));
  }
}
