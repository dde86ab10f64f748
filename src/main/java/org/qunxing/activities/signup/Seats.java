package org.qunxing.activities.signup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.allocation.Claim;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.NewPool;
import org.qunxing.allocation.NewPool.Window;
import org.qunxing.allocation.Outcome;
import org.qunxing.allocation.Outcome.Recorded;
import org.qunxing.allocation.Part;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Pools;
import org.qunxing.allocation.Standing;
import org.qunxing.allocation.Way;
import org.qunxing.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the allocation engine for an activity's seats, and writes down who has one. Nobody else
 * writes {@code sign_ups.state} or {@code seats_taken}.
 *
 * <p>The caller holds the activity's row lock ({@code Activities.lockForSignUp}). When sign-up ends
 * is the activity's own rule, by the platform's clock; its pool has no end. The pool's holder is
 * the sign-up, not the person: two files of one person may become one, and that changes no seat.
 */
@Component
class Seats {

  static final String OWNER = "activities.activity";

  private static final int MOST_SEATS = 500;
  private static final Window ALWAYS =
      new Window(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Pools pools;
  private final Claims claims;

  Seats(JdbcClient jdbc, Clock clock, Pools pools, Claims claims) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.pools = pools;
    this.claims = claims;
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
  SignUpOutcome take(Activity locked, Wish wish) {
    PoolId pool = pool(locked);
    UUID signUp = Ids.newId();
    return switch (claims.claim(pool, seats(signUp, wish.seats()))) {
      case Outcome.Held(long turn, int _) -> {
        insert(locked, wish, signUp, "CONFIRMED", turn);
        addTaken(locked, wish.seats());
        yield new SignUpOutcome.Confirmed();
      }
      case Outcome.Waiting(long turn) -> {
        insert(locked, wish, signUp, "WAITING", turn);
        yield new SignUpOutcome.Waiting(position(locked, turn));
      }
      case Outcome other -> throw new IllegalStateException(locked.number() + ": " + other);
    };
  }

  private static Claim seats(UUID signUp, int seats) {
    return Claim.of(signUp, Claim.ONLY, seats);
  }

  /**
   * Gives the seats back and lets the queue move up.
   *
   * @return those who moved up
   */
  List<Held> release(Activity locked, Held held) {
    PoolId pool = pool(locked);
    long turn = byId(held.id()).turn(); // the pool may have been opened just now
    jdbc.sql("update activities.sign_ups set state = 'CANCELLED' where id = :id")
        .param("id", held.id())
        .update();
    addTaken(locked, held.waiting() ? 0 : -held.seats());
    return confirmed(locked, claims.release(pool, turn).stream().map(Standing::turn).toList());
  }

  /** Makes the pool as large as the activity now is; the queue moves up as far as that goes. */
  List<Held> promote(Activity locked) {
    return confirmed(locked, pools.resize(pool(locked), Part.GENERAL, locked.capacity()));
  }

  private List<Held> confirmed(Activity locked, List<Long> turns) {
    List<Held> promoted =
        jdbc.sql(
                """
                update activities.sign_ups set state = 'CONFIRMED'
                where activity_id = :activity and turn = any (:turns) and state = 'WAITING'
                returning id, person_id, seats, state, turn
                """)
            .param("activity", locked.id())
            .param("turns", turns.toArray(Long[]::new))
            .query(Held.class)
            .list();
    addTaken(locked, promoted.stream().mapToInt(Held::seats).sum());
    return promoted.stream().sorted(Comparator.comparingLong(Held::turn)).toList();
  }

  /** Opened when it is first asked for. */
  private PoolId pool(Activity locked) {
    return jdbc.sql(
            "select pool_id from activities.activities where id = :id and pool_id is not null")
        .param("id", locked.id())
        .query(UUID.class)
        .optional()
        .map(PoolId::new)
        .orElseGet(() -> open(locked));
  }

  private PoolId open(Activity locked) {
    PoolId pool =
        pools.open(
            new NewPool(
                OWNER,
                locked.id(),
                locked.unitPath(),
                Way.FIRST_COME,
                ALWAYS,
                MOST_SEATS,
                null,
                null,
                false,
                List.of(Part.general(locked.capacity())),
                List.of()));
    jdbc.sql("update activities.activities set pool_id = :pool where id = :id")
        .param("pool", pool.value())
        .param("id", locked.id())
        .update();
    living(locked).forEach(signUp -> takeOver(pool, signUp));
    return pool;
  }

  /** A sign-up from before there were pools keeps its place, and gets the pool's turn. */
  private void takeOver(PoolId pool, Held signUp) {
    if (!(claims.claim(pool, seats(signUp.id(), signUp.seats())) instanceof Recorded recorded)) {
      throw new IllegalStateException("sign-up " + signUp.id() + " finds no place in its pool");
    }
    jdbc.sql("update activities.sign_ups set turn = :turn where id = :id")
        .param("turn", recorded.turn())
        .param("id", signUp.id())
        .update();
  }

  private List<Held> living(Activity activity) {
    return jdbc.sql(
            """
            select id, person_id, seats, state, turn from activities.sign_ups
            where activity_id = :activity and state <> 'CANCELLED' order by state, turn
            """)
        .param("activity", activity.id())
        .query(Held.class)
        .list();
  }

  private Held byId(UUID signUp) {
    return jdbc.sql(
            "select id, person_id, seats, state, turn from activities.sign_ups where id = :id")
        .param("id", signUp)
        .query(Held.class)
        .single();
  }

  Optional<Held> held(Activity activity, Wish wish) {
    return wish.personId() == null
        ? heldByUnit(activity, wish)
        : heldByPerson(activity.id(), wish.personId());
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

  private Optional<Held> heldByUnit(Activity activity, Wish wish) {
    return jdbc.sql(
            """
            select id, person_id, seats, state, turn from activities.sign_ups
            where activity_id = :activity and person_id is null and from_unit = cast(:unit as ltree) and state <> 'CANCELLED'
            """)
        .param("activity", activity.id())
        .param("unit", wish.fromUnit().value())
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

  private void insert(Activity activity, Wish wish, UUID signUp, String state, long turn) {
    jdbc.sql(
            """
            insert into activities.sign_ups (id, activity_id, unit_path, person_id, name, from_unit, from_name, seats,
              state, turn, signed_up_at)
            values (:id, :activity, cast(:unit as ltree), :person, :name, cast(:from as ltree), :fromName, :seats,
              :state, :turn, :now)
            """)
        .param("id", signUp)
        .param("activity", activity.id())
        .param("unit", activity.unitPath().value())
        .param("person", wish.personId())
        .param("name", wish.name())
        .param("from", wish.fromUnit().value())
        .param("fromName", wish.fromName())
        .param("seats", wish.seats())
        .param("state", state)
        .param("turn", turn)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private void addTaken(Activity activity, int seats) {
    jdbc.sql("update activities.activities set seats_taken = seats_taken + :seats where id = :id")
        .param("seats", seats)
        .param("id", activity.id())
        .update();
  }
}
