package org.qunxing.activities.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PlatformScope;
import org.qunxing.activities.ActivityReason;
import org.qunxing.activities.catalog.Activities;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityFacts;
import org.qunxing.activities.catalog.AttendanceEntries;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who came. By the person, who scans the code at the door, or by the organiser, who ticks the list;
 * never required. A figure corrected later is a negative fact beside the first.
 */
@NamedInterface("work")
@Component
@Transactional
public class NoteAttendance {

  private final Activities activities;
  private final JdbcClient jdbc;
  private final ActivityFacts facts;
  private final AttendanceEntries files;
  private final PlatformScope platform;
  private final Clock clock;

  NoteAttendance(
      Activities activities,
      JdbcClient jdbc,
      ActivityFacts facts,
      AttendanceEntries files,
      PlatformScope platform,
      Clock clock) {
    this.activities = activities;
    this.jdbc = jdbc;
    this.facts = facts;
    this.files = files;
    this.platform = platform;
    this.clock = clock;
  }

  private record Seat(UUID id, @Nullable UUID personId, int seats, int came) {}

  /** The person scanned the code at the door. Scanning again changes nothing. */
  public void byScan(Actor actor, String number, String code) {
    Activity activity = activities.lockForSignUp(number);
    activity.mustTakeAttendance(clock.instant());
    if (!MessageDigest.isEqual(code.getBytes(UTF_8), activity.attendanceCode().getBytes(UTF_8))) {
      throw new Refusal(ActivityReason.ATTENDANCE_CODE_WRONG);
    }
    Seat seat =
        seatOf(activity, actor).orElseThrow(() -> new Refusal(ActivityReason.NOT_SIGNED_UP));
    platform.call(() -> note(activity, seat, seat.seats()));
  }

  /**
   * The organiser says how many of a sign-up came.
   *
   * @param came 0 takes it back; more than the seats are capped at the seats
   */
  public void byList(Actor actor, String number, UUID signUp, int came) {
    Activity activity = activities.lock(actor, number, Permission.ORGANISE_ACTIVITIES);
    activity.mustTakeAttendance(clock.instant());
    Seat seat = seat(activity, signUp).orElseThrow(() -> new NotFound("sign-up " + signUp));
    note(activity, seat, Math.clamp(came, 0, seat.seats()));
  }

  private Seat note(Activity activity, Seat seat, int came) {
    if (came != seat.came()) {
      LocalDate day = activity.startsAt().atZone(clock.getZone()).toLocalDate();
      write(seat, came);
      facts.takenBack(ActivityFacts.Measure.ATTENDANCES, activity, day, seat.came(), "更正到场人数");
      facts.happened(ActivityFacts.Measure.ATTENDANCES, activity, day, came);
      tellTheFile(activity, seat, came);
    }
    return seat;
  }

  private void tellTheFile(Activity activity, Seat seat, int came) {
    UUID person = seat.personId();
    if (person != null && came > 0) {
      files.attended(activity, person);
    } else if (person != null) {
      files.notAttendedAfterAll(activity, person);
    }
  }

  private void write(Seat seat, int came) {
    jdbc.sql(
            "update activities.sign_ups set came = :came, came_at = case when :came > 0 then"
                + " :now::timestamptz end where id = :id")
        .param("came", came)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", seat.id())
        .update();
  }

  private Optional<Seat> seatOf(Activity activity, Actor actor) {
    return jdbc.sql(
            """
            select id, person_id, seats, came from activities.sign_ups
            where activity_id = :activity and person_id = :person and state = 'CONFIRMED'
            """)
        .param("activity", activity.id())
        .param("person", actor.personId())
        .query(Seat.class)
        .optional();
  }

  private Optional<Seat> seat(Activity activity, UUID signUp) {
    return jdbc.sql(
            """
            select id, person_id, seats, came from activities.sign_ups
            where activity_id = :activity and id = :id and state = 'CONFIRMED'
            """)
        .param("activity", activity.id())
        .param("id", signUp)
        .query(Seat.class)
        .optional();
  }
}
