package org.qunxing.activities.signup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.PlatformScope;
import org.qunxing.activities.ActivityEvent;
import org.qunxing.activities.ActivityReason;
import org.qunxing.activities.catalog.Activities;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityFacts;
import org.qunxing.activities.catalog.ActivityState;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.notices.Notices;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing up, and giving the place back. Idempotent: asking again gives the same answer. */
@NamedInterface("work")
@Component
@Transactional
public class SignUpForActivity {

  private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final Activities activities;
  private final Seats seats;
  private final Audience audience;
  private final Units units;
  private final PlatformScope platform;
  private final ActivityFacts facts;
  private final Notices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SignUpForActivity(
      Activities activities,
      Seats seats,
      Audience audience,
      Units units,
      PlatformScope platform,
      ActivityFacts facts,
      Notices notices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.activities = activities;
    this.seats = seats;
    this.audience = audience;
    this.units = units;
    this.platform = platform;
    this.facts = facts;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /** A member signs up, alone. */
  public SignUpOutcome asPerson(Actor actor, String number) {
    Activity activity = activities.lockForSignUp(number);
    UnitPath membership = audience.membershipFor(activity, actor);
    if (activity.takes() == Activity.Takes.UNITS) {
      throw new Refusal(ActivityReason.UNITS_ONLY);
    }
    return take(
        activity, new Wish(actor.personId(), actor.name(), membership, nameOf(membership), 1));
  }

  /** A cadre signs up the own unit's people, as a number of seats. */
  public SignUpOutcome asUnit(Actor actor, String number, UnitPath unit, int people) {
    if (!actor.may(Permission.ORGANISE_ACTIVITIES, unit)) {
      throw new NotFound("unit " + unit);
    }
    Activity activity = activities.lockForSignUp(number);
    if (activity.takes() == Activity.Takes.PERSONS) {
      throw new Refusal(ActivityReason.PERSONS_ONLY);
    }
    if (!activity.audience().contains(unit)) {
      throw new Refusal(ActivityReason.NOT_FOR_YOU, audience.describe(activity));
    }
    return take(activity, new Wish(null, nameOf(unit), unit, nameOf(unit), people));
  }

  private SignUpOutcome take(Activity activity, Wish wish) {
    return platform.call(
        () -> {
          Optional<Seats.Held> held = seats.held(activity, wish);
          if (held.isPresent()) {
            return seats.answer(activity, held.get());
          }
          mustBeOpen(activity);
          SignUpOutcome outcome = seats.take(activity, wish);
          if (outcome instanceof SignUpOutcome.Confirmed) {
            count(activity, wish.seats());
          }
          return outcome;
        });
  }

  private void mustBeOpen(Activity activity) {
    Instant now = clock.instant();
    if (activity.openForSignUp(now)) {
      return;
    }
    if (activity.state() == ActivityState.PUBLISHED) {
      throw new Refusal(
          ActivityReason.SIGN_UP_CLOSED,
          DAY_AND_HOUR.format(activity.signUpUntil().atZone(clock.getZone())));
    }
    throw new Refusal(ActivityReason.NOT_OPEN);
  }

  /** A member gives the place back; the queue moves up. */
  public void cancelAsPerson(Actor actor, String number) {
    Activity activity = activities.lockForSignUp(number);
    UUID person =
        Optional.ofNullable(actor.personId())
            .orElseThrow(() -> new Refusal(ActivityReason.NOT_SIGNED_UP));
    giveBack(activity, seats.heldByPerson(activity.id(), person));
  }

  /** A cadre gives the unit's places back. */
  public void cancelAsUnit(Actor actor, String number, UnitPath unit) {
    if (!actor.may(Permission.ORGANISE_ACTIVITIES, unit)) {
      throw new NotFound("unit " + unit);
    }
    Activity activity = activities.lockForSignUp(number);
    giveBack(activity, seats.held(activity, new Wish(null, "", unit, "", 1)));
  }

  private void giveBack(Activity activity, Optional<Seats.Held> held) {
    Seats.Held own = held.orElseThrow(() -> new Refusal(ActivityReason.NOT_SIGNED_UP));
    if (!clock.instant().isBefore(activity.startsAt())) {
      throw new Refusal(ActivityReason.TOO_LATE_TO_CANCEL);
    }
    platform.call(
        () -> {
          if (!own.waiting()) {
            facts.takenBack(
                ActivityFacts.Measure.SIGN_UPS,
                activity,
                LocalDate.now(clock),
                own.seats(),
                "取消报名");
          }
          announce(activity, seats.release(activity, own));
          return own;
        });
  }

  /** After the capacity was raised: the queue moves up. The caller holds the activity's lock. */
  public void promote(Activity locked) {
    platform.call(
        () -> {
          List<Seats.Held> promoted = seats.promote(locked);
          announce(locked, promoted);
          return promoted;
        });
  }

  private void announce(Activity activity, List<Seats.Held> promoted) {
    for (Seats.Held next : promoted) {
      count(activity, next.seats());
      events.publishEvent(new ActivityEvent.Promoted(activity.number(), next.id()));
      if (next.personId() != null) {
        notices.tell(
            new Notices.Message(
                next.personId(),
                "activities.promoted:" + next.id(),
                "候补成功：" + activity.title(),
                "有人让出了名额，您已报名成功。",
                "/my/activities/" + activity.number()));
      }
    }
  }

  private void count(Activity activity, int people) {
    facts.happened(ActivityFacts.Measure.SIGN_UPS, activity, LocalDate.now(clock), people);
  }

  private String nameOf(UnitPath unit) {
    return units.find(unit).map(Unit::name).orElse(unit.value());
  }
}
