package org.qunxing.activities.organising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.activities.ActivityFixtures.as;
import static org.qunxing.activities.ActivityFixtures.member;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.access.CurrentActor;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.activities.ActivityReason;
import org.qunxing.activities.attendance.NoteAttendance;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityReader;
import org.qunxing.activities.catalog.ActivityState;
import org.qunxing.activities.feedback.FeedbackRegister;
import org.qunxing.activities.feedback.GiveFeedback;
import org.qunxing.activities.signup.SignUpForActivity;
import org.qunxing.activities.signup.SignUpRegister;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OrganiseActivityTests {

  @Autowired Organising organising;
  @Autowired OrganiseActivity organise;
  @Autowired SignUpForActivity signUp;
  @Autowired SignUpRegister signUps;
  @Autowired NoteAttendance attendance;
  @Autowired GiveFeedback feedback;
  @Autowired FeedbackRegister said;
  @Autowired RemindParticipants reminders;
  @Autowired Photos photos;
  @Autowired ActivityReader reader;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  ActivityFixtures fixtures;
  Actor cadre;
  Actor officer;
  Actor wang;
  UnitPath xinghe;

  @BeforeEach
  void aWeekBefore() {
    clock.stopAt(ActivityFixtures.START.minus(Duration.ofDays(7)));
    fixtures = ActivityFixtures.in(organising, organise);
    xinghe = fixtures.tree().xinghe().path();
    cadre = fixtures.cadre();
    officer = fixtures.officer();
    wang = member("王芳", xinghe);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void goesFromDraftOverReviewToPublished() {
    String number = fixtures.draft(fixtures.details(5));
    assertThat(read(number).state()).isEqualTo(ActivityState.DRAFT);

    run(cadre, () -> organise.submit(cadre, number));
    assertThat(read(number).state()).isEqualTo(ActivityState.IN_REVIEW);

    run(officer, () -> organise.approve(officer, number));
    assertThat(read(number).state()).isEqualTo(ActivityState.PUBLISHED);
  }

  @Test
  void comesBackWithTheReviewersNote() {
    String number = fixtures.draft(fixtures.details(5));
    run(cadre, () -> organise.submit(cadre, number));

    run(officer, () -> organise.sendBack(officer, number, "请写明集合地点"));

    assertThat(read(number).state()).isEqualTo(ActivityState.DRAFT);
    assertThat(read(number).returnNote()).isEqualTo("请写明集合地点");
  }

  @Test
  void nobodyApprovesTheirOwnDraft() {
    String number =
        as(
            officer,
            () ->
                organise
                    .draft(
                        officer,
                        fixtures.tree().donggang().path(),
                        fixtures.details(5),
                        1,
                        Period.ZERO)
                    .getFirst());
    run(officer, () -> organise.submit(officer, number));

    assertRefused(ActivityReason.OWN_DRAFT, officer, () -> organise.approve(officer, number));
  }

  @Test
  void anotherStreetFindsNoSuchActivity() {
    String number = fixtures.draft(fixtures.details(5));
    Actor other =
        ActivityFixtures.staff("周明", Role.STREET_OFFICER, fixtures.tree().xiling().path());

    assertThatThrownBy(() -> run(other, () -> organise.submit(other, number)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(other, () -> reader.visibleTo(other, number)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aDraftIsNobodysButTheOrganisers() {
    String number = fixtures.draft(fixtures.details(5));

    assertThatThrownBy(() -> as(wang, () -> reader.published(number))).isInstanceOf(NotFound.class);
  }

  @Test
  void aSeriesRepeatsAtTheSameLocalHour() {
    List<String> numbers =
        as(cadre, () -> organise.draft(cadre, xinghe, fixtures.details(5), 3, Period.ofMonths(1)));

    assertThat(numbers).hasSize(3);
    assertThat(numbers.stream().map(number -> read(number).startsAt().toString()))
        .containsExactly("2026-06-10T06:00:00Z", "2026-07-10T06:00:00Z", "2026-08-10T06:00:00Z");
    assertThat(read(numbers.get(2)).series()).isEqualTo(numbers.getFirst());
  }

  @Test
  void refusesAChangeOnAnOldVersion() {
    String number = fixtures.draft(fixtures.details(5));
    run(cadre, () -> organise.change(cadre, number, fixtures.details(6), 0));

    assertRefused(
        ActivityReason.CHANGED_MEANWHILE,
        cadre,
        () -> organise.change(cadre, number, fixtures.details(7), 0));
  }

  @Test
  void refusesACapacityBelowTheSeatsTaken() {
    String number = fixtures.published(fixtures.details(5));
    run(wang, () -> signUp.asPerson(wang, number));
    Actor second = member("何军", xinghe);
    run(second, () -> signUp.asPerson(second, number));

    assertRefused(
        ActivityReason.CAPACITY_BELOW_TAKEN,
        cadre,
        () -> organise.change(cadre, number, fixtures.details(1), read(number).version()));
  }

  @Test
  void countsAsHeldOnceItIsOverAndSummedUp() {
    String number = fixtures.published(fixtures.details(5));
    assertRefused(ActivityReason.NOT_OVER_YET, cadre, () -> organise.complete(cadre, number, "顺利"));
    assertThat(sum("activities.held")).isZero();

    clock.stopAt(ActivityFixtures.START.plus(Duration.ofHours(2)));
    run(cadre, () -> organise.complete(cadre, number, "顺利"));

    assertThat(sum("activities.held")).isEqualByComparingTo("1");
    assertThat(sum("activities.cost")).isEqualByComparingTo("1200.50");
    assertRefused(ActivityReason.WRONG_STATE, cadre, () -> organise.complete(cadre, number, "再来"));
  }

  @Test
  void attendanceByScanCountsOnceAndByListCanBeTakenBack() {
    String number = fixtures.published(fixtures.details(5));
    run(wang, () -> signUp.asPerson(wang, number));
    clock.stopAt(ActivityFixtures.START);
    String code = read(number).attendanceCode();

    run(wang, () -> attendance.byScan(wang, number, code));
    run(wang, () -> attendance.byScan(wang, number, code));
    assertThat(sum("activities.attendances")).isEqualByComparingTo("1");

    UUID row = as(cadre, () -> signUps.of(read(number)).getFirst().id());
    run(cadre, () -> attendance.byList(cadre, number, row, 0));
    assertThat(sum("activities.attendances")).isZero();
  }

  @Test
  void refusesAttendanceTooEarlyWithAWrongCodeOrWithoutASeat() {
    String number = fixtures.published(fixtures.details(5));
    run(wang, () -> signUp.asPerson(wang, number));
    String code = read(number).attendanceCode();
    clock.stopAt(ActivityFixtures.START.minus(Duration.ofHours(1)).minusSeconds(1));
    assertRefused(
        ActivityReason.ATTENDANCE_TOO_EARLY, wang, () -> attendance.byScan(wang, number, code));

    clock.stopAt(ActivityFixtures.START.minus(Duration.ofHours(1)));
    assertRefused(
        ActivityReason.ATTENDANCE_CODE_WRONG, wang, () -> attendance.byScan(wang, number, "WRONG"));
    Actor stranger = member("何军", xinghe);
    assertRefused(
        ActivityReason.NOT_SIGNED_UP, stranger, () -> attendance.byScan(stranger, number, code));
    run(wang, () -> attendance.byScan(wang, number, code));
  }

  @Test
  void feedbackCountsOnceAPersonAndMayBeChanged() {
    String number = fixtures.published(fixtures.details(5));
    run(wang, () -> signUp.asPerson(wang, number));
    assertRefused(
        ActivityReason.NOT_ATTENDED,
        wang,
        () -> feedback.give(wang, number, new GiveFeedback.Feedback(true, "")));
    clock.stopAt(ActivityFixtures.START);
    run(wang, () -> attendance.byScan(wang, number, read(number).attendanceCode()));

    run(wang, () -> feedback.give(wang, number, new GiveFeedback.Feedback(true, "很好")));
    run(wang, () -> feedback.give(wang, number, new GiveFeedback.Feedback(false, "下次早点开始")));

    assertThat(sum("activities.feedback")).isEqualByComparingTo("1");
    assertThat(sum("activities.satisfied")).isZero();
    assertThat(as(cadre, () -> said.tally(read(number).id())))
        .isEqualTo(new FeedbackRegister.Tally(1, 0));
  }

  @Test
  void remindsTheDayBeforeAndOnlyOnce() {
    String number = fixtures.published(fixtures.details(5));
    run(wang, () -> signUp.asPerson(wang, number));
    clock.stopAt(ActivityFixtures.START.minus(Duration.ofDays(1)));

    run(Actor.SYSTEM, reminders::remind);
    run(Actor.SYSTEM, reminders::remind);

    assertThat(titlesFor(wang)).containsExactly("明天：职工羽毛球赛");
  }

  @Test
  void aCancelledActivityIsToldToThoseWhoSignedUp() {
    String number = fixtures.published(fixtures.details(5));
    run(wang, () -> signUp.asPerson(wang, number));

    run(cadre, () -> organise.cancel(cadre, number, "场馆检修"));

    assertThat(titlesFor(wang)).containsExactly("活动取消：职工羽毛球赛");
  }

  @Test
  void takesPhotosByTheirContentAndNothingElse() {
    String number = fixtures.published(fixtures.details(5));
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    run(cadre, () -> photos.add(cadre, number, png, ""));

    assertThat(as(cadre, () -> photos.of(read(number).id()))).hasSize(1);
    assertRefused(
        ActivityReason.PHOTO_TYPE,
        cadre,
        () ->
            photos.add(
                cadre,
                number,
                "<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                ""));
  }

  @Test
  void takesNoMorePhotosThanAPageBears() {
    String number = fixtures.published(fixtures.details(5));
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    for (int photo = 0; photo < 12; photo++) {
      run(cadre, () -> photos.add(cadre, number, png, ""));
    }

    assertRefused(ActivityReason.TOO_MANY_PHOTOS, cadre, () -> photos.add(cadre, number, png, ""));
  }

  private Activity read(String number) {
    return as(Actor.SYSTEM, () -> reader.visibleTo(Actor.SYSTEM, number));
  }

  private BigDecimal sum(String measure) {
    return as(
        Actor.SYSTEM,
        () ->
            java.util.Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql(
                                "select coalesce(sum(quantity), 0) from measures.facts where"
                                    + " measure = :measure and unit_path = cast(:unit as ltree)")
                            .param("measure", measure)
                            .param("unit", xinghe.value())
                            .query(BigDecimal.class)
                            .single())));
  }

  private List<String> titlesFor(Actor actor) {
    return as(
        Actor.SYSTEM,
        () ->
            java.util.Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql("select title from notices.messages where recipient = :recipient")
                            .param("recipient", actor.recipient())
                            .query(String.class)
                            .list())));
  }

  private static void run(Actor actor, Runnable deed) {
    CurrentActor.as(actor, deed);
  }

  private static void assertRefused(ActivityReason reason, Actor actor, Runnable deed) {
    assertThatThrownBy(() -> run(actor, deed))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
