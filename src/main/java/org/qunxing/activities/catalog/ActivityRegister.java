package org.qunxing.activities.catalog;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of activities, for staff by scope and state, for members by audience. */
@Component
@Transactional(readOnly = true)
public class ActivityRegister {

  private static final String ROW =
      "a.number, a.title, a.kind, a.unit_name, a.place, a.starts_at, a.sign_up_until, a.capacity,"
          + " a.seats_taken, a.state, ";

  private final JdbcClient jdbc;
  private final Clock clock;

  ActivityRegister(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A page of what staff look for: latest start first. */
  public List<ActivityRow> search(
      Actor actor, @Nullable ActivityState state, String words, int offset, int limit) {
    return searched(
            "select " + ROW + "null as mine",
            " order by a.starts_at desc, a.number desc offset :offset limit :limit",
            actor,
            state,
            words)
        .param("offset", offset)
        .param("limit", limit)
        .query(ActivityRow.class)
        .list();
  }

  public int count(Actor actor, @Nullable ActivityState state, String words) {
    return searched("select count(*)", "", actor, state, words).query(Integer.class).single();
  }

  private JdbcClient.StatementSpec searched(
      String select, String end, Actor actor, @Nullable ActivityState state, String words) {
    return jdbc.sql(
            select
                + """

                from activities.activities a
                where a.unit_path <@ any (cast(:scopes as ltree[]))
                  and (cast(:state as text) is null or a.state = :state)
                  and (:words = '' or a.title ilike '%' || :words || '%' or a.number = :words)
                """
                + end)
        .param("scopes", Scopes.array(actor.scopes(Permission.VIEW_ACTIVITIES)))
        .param("state", state == null ? null : state.name())
        .param("words", words.strip());
  }

  /** Activities as staff see them, whether or not they signed up themselves. */
  private JdbcClient.StatementSpec rows(String which) {
    return jdbc.sql("select " + ROW + "null as mine from activities.activities a\n" + which);
  }

  /**
   * Published, not yet closed, and meant for a unit of which the person is a member: next first.
   */
  public List<ActivityRow> openTo(Actor actor) {
    return jdbc.sql(
            "select "
                + ROW
                + """
                s.state as mine
                from activities.activities a
                left join activities.sign_ups s on s.activity_id = a.id and s.person_id = :person and s.state <> 'CANCELLED'
                where a.state = 'PUBLISHED' and a.sign_up_until > :now
                  and a.audience @> any (cast(:memberships as ltree[]))
                order by a.starts_at, a.number limit 100
                """)
        .param("person", actor.personId())
        .param("now", Timestamp.from(clock.instant()))
        .param("memberships", Scopes.array(actor.memberships()))
        .query(ActivityRow.class)
        .list();
  }

  /** What the members of a unit may sign up for now; published, hence for every eye. */
  public List<ActivityRow> openAt(UnitPath unit, int limit) {
    return rows("""
    where a.state = 'PUBLISHED' and a.sign_up_until > :now and a.takes = 'PERSONS'
      and a.audience @> cast(:unit as ltree)
    order by a.starts_at, a.number limit :limit
    """)
        .param("now", Timestamp.from(clock.instant()))
        .param("unit", unit.value())
        .param("limit", limit)
        .query(ActivityRow.class)
        .list();
  }

  /** What a unit may sign up for: published for it, signed up by units. */
  public List<ActivityRow> openToUnits(Actor actor) {
    return rows("""
    where a.state = 'PUBLISHED' and a.sign_up_until > :now and a.takes = 'UNITS'
      and a.audience @> any (cast(:scopes as ltree[]))
    order by a.starts_at, a.number limit 100
    """)
        .param("now", Timestamp.from(clock.instant()))
        .param("scopes", Scopes.array(actor.scopes(Permission.ORGANISE_ACTIVITIES)))
        .query(ActivityRow.class)
        .list();
  }

  /** The person's own sign-ups, latest start first. */
  public List<ActivityRow> of(Actor actor) {
    return jdbc.sql(
            "select "
                + ROW
                + """
                s.state as mine
                from activities.sign_ups s join activities.activities a on a.id = s.activity_id
                where s.person_id = :person and s.state <> 'CANCELLED'
                order by a.starts_at desc limit 100
                """)
        .param("person", actor.personId())
        .query(ActivityRow.class)
        .list();
  }

  /** Published in the actor's scope and still to come: next first. */
  public List<ActivityRow> coming(Actor actor, int limit) {
    return rows("""
    where a.state = 'PUBLISHED' and a.starts_at > :now
      and a.unit_path <@ any (cast(:scopes as ltree[]))
    order by a.starts_at, a.number limit :limit
    """)
        .param("now", Timestamp.from(clock.instant()))
        .param("scopes", Scopes.array(actor.scopes(Permission.VIEW_ACTIVITIES)))
        .param("limit", limit)
        .query(ActivityRow.class)
        .list();
  }

  /** Waiting for this actor's review: handed in by somebody else, the earliest start first. */
  public List<ActivityRow> toReview(Actor actor) {
    return rows("""
    where a.state = 'IN_REVIEW' and a.unit_path <@ any (cast(:scopes as ltree[]))
      and a.submitted_by is distinct from :account
    order by a.starts_at limit 20
    """)
        .param("scopes", Scopes.array(actor.scopes(Permission.APPROVE_ACTIVITIES)))
        .param("account", actor.accountId())
        .query(ActivityRow.class)
        .list();
  }

  /** Over, but neither summed up nor cancelled: the organiser's own units only, oldest first. */
  public List<ActivityRow> toSumUp(Actor actor) {
    return rows("""
    where a.state = 'PUBLISHED' and a.ends_at < :now
      and a.unit_path = any (cast(:units as ltree[]))
    order by a.ends_at limit 20
    """)
        .param("now", Timestamp.from(clock.instant()))
        .param("units", Scopes.array(actor.scopes(Permission.ORGANISE_ACTIVITIES)))
        .query(ActivityRow.class)
        .list();
  }
}
