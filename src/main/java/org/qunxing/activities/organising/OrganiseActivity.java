package org.qunxing.activities.organising;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.ActivityEvent;
import org.qunxing.activities.ActivityReason;
import org.qunxing.activities.catalog.Activities;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityDetails;
import org.qunxing.activities.catalog.ActivityFacts;
import org.qunxing.activities.catalog.ActivityState;
import org.qunxing.activities.signup.SignUpForActivity;
import org.qunxing.activities.signup.SignUpRegister;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
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

/** An activity's life in its organisers' hands, from draft to summary. */
@NamedInterface("work")
@Component
@Transactional
public class OrganiseActivity {

  private final Activities activities;
  private final Units units;
  private final SignUpForActivity signUps;
  private final SignUpRegister register;
  private final ActivityFacts facts;
  private final Notices notices;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OrganiseActivity(
      Activities activities,
      Units units,
      SignUpForActivity signUps,
      SignUpRegister register,
      ActivityFacts facts,
      Notices notices,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.activities = activities;
    this.units = units;
    this.signUps = signUps;
    this.register = register;
    this.facts = facts;
    this.notices = notices;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Drafts an activity of the unit, or a series of them.
   *
   * @param times how many in all, {@code every} so often; 1 for a single one
   * @return the numbers, first one first
   */
  public List<String> draft(
      Actor actor, UnitPath unit, ActivityDetails details, int times, Period every) {
    if (!actor.may(Permission.ORGANISE_ACTIVITIES, unit)) {
      throw new NotFound("unit " + unit);
    }
    Unit owner = units.find(unit).orElseThrow(() -> new NotFound("unit " + unit));
    Line line = lineOf(actor, owner);
    List<String> numbers = new ArrayList<>();
    @Nullable String series = null;
    for (int turn = 0; turn < times; turn++) {
      ActivityDetails shifted =
          turn == 0 ? details : details.later(every.multipliedBy(turn), clock.getZone());
      String number = activities.draft(unit, owner.name(), line, shifted, series);
      series = times == 1 ? null : series == null ? number : series;
      numbers.add(number);
    }
    audit.record(actor, "activities.drafted", String.join(" ", numbers), null);
    return numbers;
  }

  private static Line lineOf(Actor actor, Unit owner) {
    return actor.grants().stream()
        .filter(
            grant -> grant.unit().contains(owner.path()) && owner.lines().contains(grant.line()))
        .map(org.qunxing.kernel.Grant::line)
        .findFirst()
        .orElse(owner.lines().stream().sorted().findFirst().orElse(Line.UNION));
  }

  public void change(Actor actor, String number, ActivityDetails details, int seenVersion) {
    Activity activity = activities.lock(actor, number, Permission.ORGANISE_ACTIVITIES);
    activity.mustBe(ActivityState.DRAFT, ActivityState.PUBLISHED);
    activity.mustStillBeVersion(seenVersion);
    Integer capacity = details.capacity();
    if (capacity != null && capacity < activity.seatsTaken()) {
      throw new Refusal(ActivityReason.CAPACITY_BELOW_TAKEN, activity.seatsTaken());
    }
    activities.change(activity.id(), details);
    if (activity.state() == ActivityState.PUBLISHED) {
      signUps.promote(activities.lock(actor, number, Permission.ORGANISE_ACTIVITIES));
      tellOfChange(activity, details);
    }
  }

  private void tellOfChange(Activity before, ActivityDetails after) {
    boolean moved =
        !before.startsAt().equals(after.startsAt()) || !before.place().equals(after.place());
    if (moved) {
      tellAll(
          before, "changed:" + (before.version() + 1), "活动有变：" + before.title(), "时间或地点有变化，请查看。");
    }
  }

  public void submit(Actor actor, String number) {
    Activity activity = activities.lock(actor, number, Permission.ORGANISE_ACTIVITIES);
    activity.mustBe(ActivityState.DRAFT);
    activities.submit(activity.id(), actor.accountId());
    audit.record(actor, "activities.submitted", number, null);
  }

  /** Published to its audience. Who handed it in cannot approve it as well. */
  public void approve(Actor actor, String number) {
    Activity activity = inReview(actor, number);
    activities.moveTo(activity.id(), ActivityState.PUBLISHED, null);
    audit.record(actor, "activities.published", number, null);
    events.publishEvent(new ActivityEvent.Published(number));
  }

  public void sendBack(Actor actor, String number, String note) {
    Activity activity = inReview(actor, number);
    activities.moveTo(activity.id(), ActivityState.DRAFT, note);
    audit.record(actor, "activities.returned", number, null);
  }

  private Activity inReview(Actor actor, String number) {
    Activity activity = activities.lock(actor, number, Permission.APPROVE_ACTIVITIES);
    activity.mustBe(ActivityState.IN_REVIEW);
    if (actor.accountId().equals(activity.submittedBy())) {
      throw new Refusal(ActivityReason.OWN_DRAFT);
    }
    return activity;
  }

  public void cancel(Actor actor, String number, String why) {
    Activity activity = activities.lock(actor, number, Permission.ORGANISE_ACTIVITIES);
    activity.mustBe(ActivityState.DRAFT, ActivityState.IN_REVIEW, ActivityState.PUBLISHED);
    activities.moveTo(activity.id(), ActivityState.CANCELLED, why);
    tellAll(activity, "cancelled", "活动取消：" + activity.title(), why);
    audit.record(actor, "activities.cancelled", number, null);
    events.publishEvent(new ActivityEvent.Cancelled(number));
  }

  /** It took place: now it counts. */
  public void complete(Actor actor, String number, String summary) {
    Activity activity = activities.lock(actor, number, Permission.ORGANISE_ACTIVITIES);
    activity.mustBe(ActivityState.PUBLISHED);
    activity.mustBeOver(clock.instant());
    activities.summarise(activity.id(), summary);
    activities.moveTo(activity.id(), ActivityState.COMPLETED, null);
    LocalDate day = activity.startsAt().atZone(clock.getZone()).toLocalDate();
    facts.happened(ActivityFacts.Measure.HELD, activity, day, 1);
    facts.happened(ActivityFacts.Measure.COST, activity, day, activity.cost());
    audit.record(actor, "activities.completed", number, null);
    events.publishEvent(new ActivityEvent.Completed(number));
  }

  private void tellAll(Activity activity, String what, String title, String text) {
    register
        .confirmedPersons(activity.id())
        .forEach(
            person ->
                notices.tell(
                    new Notices.Message(
                        person,
                        "activities." + what + ":" + activity.number(),
                        title,
                        text,
                        "/my/activities/" + activity.number())));
  }
}
