package org.qunxing.activities.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.ActivityKind;
import org.qunxing.activities.ActivityReason;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.springframework.modulith.NamedInterface;

/**
 * An activity and the rules of its life: draft → in review → published → completed, and cancelled
 * from anywhere before the end.
 *
 * @param audience the subtree whose members may come
 * @param groups if any are named, only their members may come
 * @param takes whether persons or units sign up
 * @param capacity seats; null when there is no limit
 * @param cost planned cost in yuan
 */
@NamedInterface("work")
public record Activity(
    UUID id,
    String number,
    @Nullable String series,
    UnitPath unitPath,
    String unitName,
    Line line,
    ActivityKind kind,
    String title,
    String description,
    String place,
    Instant startsAt,
    Instant endsAt,
    Instant signUpUntil,
    UnitPath audience,
    List<String> groups,
    Takes takes,
    @Nullable Integer capacity,
    int seatsTaken,
    BigDecimal cost,
    String contact,
    ActivityState state,
    @Nullable String returnNote,
    @Nullable UUID submittedBy,
    @Nullable String summary,
    String attendanceCode,
    int version) {

  /** Who signs up. */
  public enum Takes {
    PERSONS,
    UNITS
  }

  /** Attendance may be noted from an hour before the start. */
  private static final java.time.Duration EARLY = java.time.Duration.ofHours(1);

  public boolean editable() {
    return state == ActivityState.DRAFT || state == ActivityState.PUBLISHED;
  }

  public boolean openForSignUp(Instant now) {
    return state == ActivityState.PUBLISHED && now.isBefore(signUpUntil);
  }

  public boolean hasRoomFor(int seats) {
    return capacity == null || seatsTaken + seats <= capacity;
  }

  /** Refuses unless the activity is in one of these states. */
  public void mustBe(ActivityState... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw new Refusal(ActivityReason.WRONG_STATE, state.label());
    }
  }

  /** Refuses when somebody else changed it since the form was opened. */
  public void mustStillBeVersion(int seen) {
    if (version != seen) {
      throw new Refusal(ActivityReason.CHANGED_MEANWHILE);
    }
  }

  public void mustBeOver(Instant now) {
    if (now.isBefore(endsAt)) {
      throw new Refusal(ActivityReason.NOT_OVER_YET);
    }
  }

  public boolean attendanceOpen(Instant now) {
    return !now.isBefore(startsAt.minus(EARLY));
  }

  public void mustTakeAttendance(Instant now) {
    mustBe(ActivityState.PUBLISHED, ActivityState.COMPLETED);
    if (!attendanceOpen(now)) {
      throw new Refusal(ActivityReason.ATTENDANCE_TOO_EARLY);
    }
  }
}
