package org.qunxing.activities.feedback;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.activities.ActivityReason;
import org.qunxing.activities.catalog.Activities;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityFacts;
import org.qunxing.activities.catalog.AttendanceEntries;
import org.qunxing.activities.signup.SignUpRegister;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who came say of it, once a person; may be changed. */
@NamedInterface("work")
@Component
@Transactional
public class GiveFeedback {

  private final Activities activities;
  private final SignUpRegister signUps;
  private final JdbcClient jdbc;
  private final ActivityFacts facts;
  private final AttendanceEntries files;
  private final Clock clock;

  GiveFeedback(
      Activities activities,
      SignUpRegister signUps,
      JdbcClient jdbc,
      ActivityFacts facts,
      AttendanceEntries files,
      Clock clock) {
    this.activities = activities;
    this.signUps = signUps;
    this.jdbc = jdbc;
    this.facts = facts;
    this.files = files;
    this.clock = clock;
  }

  /** What a person said. */
  public record Feedback(boolean satisfied, String comment) {}

  public void give(Actor actor, String number, Feedback feedback) {
    Activity activity = activities.published(number);
    UUID person =
        Optional.ofNullable(actor.personId())
            .filter(id -> signUps.attended(activity.id(), id))
            .orElseThrow(() -> new Refusal(ActivityReason.NOT_ATTENDED));
    lockOne(activity, person);
    Optional<Feedback> before = given(activity.id(), person);
    write(activity, person, feedback);
    files.saidSomething(activity, person);
    LocalDate today = LocalDate.now(clock);
    facts.happened(ActivityFacts.Measure.FEEDBACK, activity, today, before.isEmpty() ? 1 : 0);
    facts.takenBack(
        ActivityFacts.Measure.SATISFIED,
        activity,
        today,
        before.map(GiveFeedback::points).orElse(0),
        "更改评价");
    facts.happened(ActivityFacts.Measure.SATISFIED, activity, today, points(feedback));
  }

  /** Two taps at once would both see "nothing said yet"; the second waits here for the first. */
  private void lockOne(Activity activity, UUID person) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
        .param("key", "activities.feedback:" + activity.id() + person)
        .query(String.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Optional<Feedback> given(UUID activity, UUID person) {
    return jdbc.sql(
            "select satisfied, comment from activities.feedback where activity_id = :activity and"
                + " person_id = :person")
        .param("activity", activity)
        .param("person", person)
        .query(Feedback.class)
        .optional();
  }

  private void write(Activity activity, UUID person, Feedback feedback) {
    jdbc.sql(
            """
            insert into activities.feedback (activity_id, person_id, unit_path, satisfied, comment, given_at)
            values (:activity, :person, cast(:unit as ltree), :satisfied, :comment, :now)
            on conflict (activity_id, person_id) do update
            set satisfied = excluded.satisfied, comment = excluded.comment, given_at = excluded.given_at
            """)
        .param("activity", activity.id())
        .param("person", person)
        .param("unit", activity.unitPath().value())
        .param("satisfied", feedback.satisfied())
        .param("comment", feedback.comment())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static int points(Feedback feedback) {
    return feedback.satisfied() ? 1 : 0;
  }
}
