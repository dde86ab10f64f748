package org.qunxing.activities.signup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.PlatformScope;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads sign-ups: the organiser's list, and how a person's or a unit's own wish stands. */
@Component
@Transactional(readOnly = true)
public class SignUpRegister {

  private final JdbcClient jdbc;
  private final Seats seats;
  private final PlatformScope platform;

  SignUpRegister(JdbcClient jdbc, Seats seats, PlatformScope platform) {
    this.jdbc = jdbc;
    this.seats = seats;
    this.platform = platform;
  }

  /** Confirmed first, then the queue in its order. Row security shows what the actor may see. */
  public List<SignUpRow> of(Activity activity) {
    return jdbc.sql(
            """
            select id, name, from_name, seats, state, signed_up_at, came, came_at, person_id is null as by_unit
            from activities.sign_ups where activity_id = :activity and state <> 'CANCELLED'
            order by state, turn
            """)
        .param("activity", activity.id())
        .query(SignUpRow.class)
        .list();
  }

  /** Empty when the person has not signed up. */
  public Optional<SignUpOutcome> ownOutcome(Actor actor, Activity activity) {
    UUID person = actor.personId();
    return person == null
        ? Optional.empty()
        : platform.call(
            () ->
                seats
                    .heldByPerson(activity.id(), person)
                    .map(held -> seats.answer(activity, held)));
  }

  /** Empty when the unit has not signed up. */
  public Optional<SignUpOutcome> unitOutcome(Activity activity, UnitPath unit) {
    return platform.call(
        () ->
            seats
                .held(activity, new Wish(null, "", unit, "", 1))
                .map(held -> seats.answer(activity, held)));
  }

  /** Whether the person's attendance has been noted. */
  public boolean attended(UUID activity, UUID person) {
    return jdbc.sql(
            "select exists (select from activities.sign_ups where activity_id = :activity and"
                + " person_id = :person and came > 0)")
        .param("activity", activity)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  /**
   * Those with a seat, to remind or to tell of a change; units are left out, they have no inbox.
   */
  public List<UUID> confirmedPersons(UUID activity) {
    return jdbc.sql(
            """
            select person_id from activities.sign_ups
            where activity_id = :activity and person_id is not null and state = 'CONFIRMED'
            """)
        .param("activity", activity)
        .query(UUID.class)
        .list();
  }
}
