package org.qunxing.activities.signup;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out an activity's seats and takes them back. The one seam that the allocation engine will
 * replace: nobody else writes {@code sign_ups.state} or {@code seats_taken}.
 *
 * <p>The caller holds the activity's row lock ({@code Activities.lockForSignUp}), so what is read
 * here stays true until the transaction ends; the table's own check refuses an oversell even so.
 * Freed capacity, whoever frees it, moves the waiting list up in its order.
 */
@Component
class Seats {

  private final JdbcClient jdbc;
  private final Clock clock;

  Seats(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A sign-up that counts. */
  record Held(UUID id, @Nullable UUID personId, int seats, String state, long turn) {

    boolean waiting() {
      return state.equals("WAITING");
    }
  }

  /**
   * Takes seats, or a place in the queue when there are none or others queue already. For a claim
   * that {@link #held} found nothing for: under the lock that stays true, and a unique index says
   * no otherwise.
   */
  SignUpOutcome take(Activity locked, Claim claim) {
    boolean room = locked.hasRoomFor(claim.seats()) && waiting(locked).isEmpty();
    long turn = insert(locked, claim, room ? "CONFIRMED" : "WAITING");
    if (room) {
      addTaken(locked, claim.seats());
      return new SignUpOutcome.Confirmed();
    }
    return new SignUpOutcome.Waiting(position(locked, turn));
  }

  /**
   * Gives the seats back and lets the queue move up.
   *
   * @return those who moved up
   */
  List<Held> release(Activity locked, Held held) {
    jdbc.sql("update activities.sign_ups set state = 'CANCELLED' where id = :id")
        .param("id", held.id())
        .update();
    int freed = held.waiting() ? 0 : held.seats();
    addTaken(locked, -freed);
    return promote(locked, locked.seatsTaken() - freed);
  }

  /**
   * Moves the queue up as far as the present capacity goes: strictly in order, nobody is overtaken.
   */
  List<Held> promote(Activity locked, int taken) {
    List<Held> promoted = new ArrayList<>();
    int now = taken;
    for (Held next : waiting(locked)) {
      if (locked.capacity() != null && now + next.seats() > locked.capacity()) {
        break;
      }
      now += next.seats();
      promoted.add(next);
      confirm(next);
    }
    addTaken(locked, now - taken);
    return promoted;
  }

  Optional<Held> held(Activity activity, Claim claim) {
    return claim.personId() == null
        ? heldByUnit(activity, claim)
        : heldByPerson(activity.id(), claim.personId());
  }

  Optional<Held> heldByPerson(UUID activity, UUID person) {
    return jdbc.sql(
            """
            select id, person_id, seats, state, turn from activities.sign_ups
            where activity_id = :activity and person_id = :person and state <> 'CANCELLED'
            """)
        .param("activity", activity)
        .param("person", person)
        .query(Held.class)
        .optional();
  }

  private Optional<Held> heldByUnit(Activity activity, Claim claim) {
    return jdbc.sql(
            """
            select id, person_id, seats, state, turn from activities.sign_ups
            where activity_id = :activity and person_id is null and from_unit = cast(:unit as ltree) and state <> 'CANCELLED'
            """)
        .param("activity", activity.id())
        .param("unit", claim.fromUnit().value())
        .query(Held.class)
        .optional();
  }

  SignUpOutcome answer(Activity activity, Held held) {
    return held.waiting()
        ? new SignUpOutcome.Waiting(position(activity, held.turn()))
        : new SignUpOutcome.Confirmed();
  }

  private int position(Activity activity, long turn) {
    return jdbc.sql(
            "select count(*) from activities.sign_ups where activity_id = :activity and state ="
                + " 'WAITING' and turn <= :turn")
        .param("activity", activity.id())
        .param("turn", turn)
        .query(Integer.class)
        .single();
  }

  private List<Held> waiting(Activity activity) {
    return jdbc.sql(
            """
            select id, person_id, seats, state, turn from activities.sign_ups
            where activity_id = :activity and state = 'WAITING' order by turn
            """)
        .param("activity", activity.id())
        .query(Held.class)
        .list();
  }

  private long insert(Activity activity, Claim claim, String state) {
    return jdbc.sql(
            """
            insert into activities.sign_ups (id, activity_id, unit_path, person_id, name, from_unit, from_name, seats,
              state, signed_up_at)
            values (:id, :activity, cast(:unit as ltree), :person, :name, cast(:from as ltree), :fromName, :seats,
              :state, :now)
            returning turn
            """)
        .param("id", Ids.newId())
        .param("activity", activity.id())
        .param("unit", activity.unitPath().value())
        .param("person", claim.personId())
        .param("name", claim.name())
        .param("from", claim.fromUnit().value())
        .param("fromName", claim.fromName())
        .param("seats", claim.seats())
        .param("state", state)
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  private void confirm(Held waiting) {
    jdbc.sql("update activities.sign_ups set state = 'CONFIRMED' where id = :id")
        .param("id", waiting.id())
        .update();
  }

  private void addTaken(Activity activity, int seats) {
    jdbc.sql("update activities.activities set seats_taken = seats_taken + :seats where id = :id")
        .param("seats", seats)
        .param("id", activity.id())
        .update();
  }
}
