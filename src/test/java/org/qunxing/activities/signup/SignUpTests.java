package org.qunxing.activities.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.activities.ActivityFixtures.as;
import static org.qunxing.activities.ActivityFixtures.member;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.activities.ActivityReason;
import org.qunxing.activities.catalog.Activities;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.organising.OrganiseActivity;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class SignUpTests {

  @Autowired Organising organising;
  @Autowired OrganiseActivity organise;
  @Autowired SignUpForActivity signUp;
  @Autowired Seats seats;
  @Autowired Activities activities;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  ActivityFixtures fixtures;
  UnitPath xinghe;

  @BeforeEach
  void aWeekBefore() {
    clock.stopAt(ActivityFixtures.START.minus(Duration.ofDays(7)));
    fixtures = ActivityFixtures.in(organising, organise);
    xinghe = fixtures.tree().xinghe().path();
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void seatsGoInOrderAndTheRestQueue() {
    String number = fixtures.published(fixtures.details(2));

    assertThat(signUp(number, member("王芳", xinghe))).isInstanceOf(SignUpOutcome.Confirmed.class);
    assertThat(signUp(number, member("何军", xinghe))).isInstanceOf(SignUpOutcome.Confirmed.class);
    assertThat(signUp(number, member("宋敏", xinghe))).isEqualTo(new SignUpOutcome.Waiting(1));
    assertThat(signUp(number, member("唐磊", xinghe))).isEqualTo(new SignUpOutcome.Waiting(2));
  }

  @Test
  void askingAgainGivesTheSameAnswer() {
    String number = fixtures.published(fixtures.details(1));
    Actor first = member("王芳", xinghe);
    Actor second = member("何军", xinghe);

    signUp(number, first);
    signUp(number, second);

    assertThat(signUp(number, first)).isInstanceOf(SignUpOutcome.Confirmed.class);
    assertThat(signUp(number, second)).isEqualTo(new SignUpOutcome.Waiting(1));
    assertThat(taken(number)).isEqualTo(1);
  }

  @Test
  void theSameAnswerComesAlsoAfterSignUpHasClosed() {
    String number = fixtures.published(fixtures.details(1));
    Actor first = member("王芳", xinghe);
    signUp(number, first);

    clock.pass(Duration.ofDays(6).plusSeconds(1));

    assertThat(signUp(number, first)).isInstanceOf(SignUpOutcome.Confirmed.class);
  }

  @Test
  void aFreedSeatGoesToTheFirstInTheQueue() {
    String number = fixtures.published(fixtures.details(1));
    Actor first = member("王芳", xinghe);
    Actor second = member("何军", xinghe);
    Actor third = member("宋敏", xinghe);
    signUp(number, first);
    signUp(number, second);
    signUp(number, third);

    cancel(number, first);

    assertThat(signUp(number, second)).isInstanceOf(SignUpOutcome.Confirmed.class);
    assertThat(signUp(number, third)).isEqualTo(new SignUpOutcome.Waiting(1));
    assertThat(taken(number)).isEqualTo(1);
  }

  @Test
  void whoMovesUpIsTold() {
    String number = fixtures.published(fixtures.details(1));
    Actor first = member("王芳", xinghe);
    Actor second = member("何军", xinghe);
    signUp(number, first);
    signUp(number, second);

    cancel(number, first);

    assertThat(titlesFor(second)).containsExactly("候补成功：职工羽毛球赛");
  }

  @Test
  void leavingTheQueueFreesNoSeat() {
    String number = fixtures.published(fixtures.details(1));
    Actor second = member("何军", xinghe);
    signUp(number, member("王芳", xinghe));
    signUp(number, second);
    signUp(number, member("宋敏", xinghe));

    cancel(number, second);

    assertThat(taken(number)).isEqualTo(1);
    assertThat(signUp(number, member("唐磊", xinghe))).isEqualTo(new SignUpOutcome.Waiting(2));
  }

  @Test
  void raisedCapacityMovesTheQueueUp() {
    String number = fixtures.published(fixtures.details(1));
    Actor second = member("何军", xinghe);
    signUp(number, member("王芳", xinghe));
    signUp(number, second);

    Actor cadre = fixtures.cadre();
    as(
        cadre,
        () -> {
          organise.change(cadre, number, fixtures.details(3), read(number).version());
          return true;
        });

    assertThat(signUp(number, second)).isInstanceOf(SignUpOutcome.Confirmed.class);
    assertThat(taken(number)).isEqualTo(2);
  }

  @Test
  void neverMoreThanTheCapacityUnderARush() throws Exception {
    String number = fixtures.published(fixtures.details(10));
    List<SignUpOutcome> outcomes = rush(number, 40);

    assertThat(outcomes.stream().filter(SignUpOutcome.Confirmed.class::isInstance)).hasSize(10);
    assertThat(
            outcomes.stream()
                .filter(SignUpOutcome.Waiting.class::isInstance)
                .map(outcome -> ((SignUpOutcome.Waiting) outcome).position()))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    assertThat(taken(number)).isEqualTo(10);
  }

  @Test
  void onePersonTappingManyTimesHoldsOneSeat() throws Exception {
    String number = fixtures.published(fixtures.details(10));
    Actor person = member("王芳", xinghe);

    try (ExecutorService taps = Executors.newFixedThreadPool(8)) {
      List<Callable<SignUpOutcome>> same =
          IntStream.range(0, 16)
              .mapToObj(_ -> (Callable<SignUpOutcome>) () -> signUp(number, person))
              .toList();
      for (Future<SignUpOutcome> tap : taps.invokeAll(same)) {
        assertThat(tap.get()).isInstanceOf(SignUpOutcome.Confirmed.class);
      }
    }

    assertThat(taken(number)).isEqualTo(1);
  }

  /** The engine decides, not what somebody has read; its own tests show what happens otherwise. */
  @Test
  void anOldViewSellsNoSeatTwice() {
    String number = fixtures.published(fixtures.details(1));
    Activity seenByBoth = read(number);
    assertThat(seenByBoth.hasRoomFor(1)).isTrue();

    assertThat(takeOnAnOldView(seenByBoth, "王芳")).isInstanceOf(SignUpOutcome.Confirmed.class);
    assertThat(takeOnAnOldView(seenByBoth, "何军")).isEqualTo(new SignUpOutcome.Waiting(1));
    assertThat(taken(number)).isEqualTo(1);
  }

  @Test
  void whoSignedUpBeforeThereWerePoolsKeepsTheSeatAndThePlaceInTheQueue() {
    String number = fixtures.published(fixtures.details(2));
    List<Actor> people =
        Stream.of("王芳", "何军", "宋敏", "唐磊").map(name -> member(name, xinghe)).toList();
    people.forEach(person -> signUp(number, person));
    forgetThePool(number);

    assertThat(signUp(number, people.getFirst())).isInstanceOf(SignUpOutcome.Confirmed.class);
    cancel(number, people.get(1));

    assertThat(signUp(number, people.get(2))).isInstanceOf(SignUpOutcome.Confirmed.class);
    assertThat(signUp(number, people.get(3))).isEqualTo(new SignUpOutcome.Waiting(1));
    assertThat(signUp(number, people.get(1))).isEqualTo(new SignUpOutcome.Waiting(2));
    assertThat(taken(number)).isEqualTo(2);
  }

  /** As the tables were: turns counted over all activities, no pool. */
  private void forgetThePool(String number) {
    as(
        Actor.SYSTEM,
        () ->
            transaction.execute(
                _ ->
                    jdbc.sql(
                            """
                            with a as (update activities.activities set pool_id = null where number = :number returning id)
                            update activities.sign_ups s set turn = turn * 7 + 1000 from a where s.activity_id = a.id
                            """)
                        .param("number", number)
                        .update()));
  }

  @Test
  void unitsSignUpWithANumberOfPeople() {
    String number = fixtures.published(fixtures.details(30, Activity.Takes.UNITS, List.of()));
    Actor cadre = fixtures.cadre();

    SignUpOutcome outcome = as(cadre, () -> signUp.asUnit(cadre, number, xinghe, 12));

    assertThat(outcome).isInstanceOf(SignUpOutcome.Confirmed.class);
    assertThat(taken(number)).isEqualTo(12);
  }

  @Test
  void aLargeUnitAtTheHeadOfTheQueueIsNotOvertaken() {
    String number = fixtures.published(fixtures.details(10, Activity.Takes.UNITS, List.of()));
    Actor street = fixtures.officer();
    UnitPath couriers = fixtures.tree().couriers().path();
    as(street, () -> signUp.asUnit(street, number, xinghe, 8));
    as(street, () -> signUp.asUnit(street, number, couriers, 5));

    SignUpOutcome small =
        as(street, () -> signUp.asUnit(street, number, fixtures.tree().donggang().path(), 1));

    assertThat(small).isEqualTo(new SignUpOutcome.Waiting(2));
  }

  @Test
  void refusesWhoIsNotInTheAudience() {
    String number = fixtures.published(fixtures.details(5));

    assertRefused(
        ActivityReason.NOT_FOR_YOU,
        () -> signUp(number, member("罗霞", fixtures.tree().xilingTextiles().path())));
  }

  @Test
  void refusesWhoIsInNoneOfTheNamedGroups() {
    String number =
        fixtures.published(fixtures.details(5, Activity.Takes.PERSONS, List.of("MODEL_WORKER")));

    assertRefused(ActivityReason.NOT_FOR_YOU, () -> signUp(number, member("王芳", xinghe)));
  }

  @Test
  void refusesWhoIsNoMember() {
    String number = fixtures.published(fixtures.details(5));

    assertRefused(ActivityReason.MEMBERS_ONLY, () -> signUp(number, fixtures.cadre()));
  }

  @Test
  void refusesAfterTheClosingHour() {
    String number = fixtures.published(fixtures.details(5));
    clock.stopAt(ActivityFixtures.START.minus(Duration.ofDays(1)));

    assertRefused(ActivityReason.SIGN_UP_CLOSED, () -> signUp(number, member("王芳", xinghe)));
  }

  @Test
  void acceptsUpToTheLastSecond() {
    String number = fixtures.published(fixtures.details(5));
    clock.stopAt(ActivityFixtures.START.minus(Duration.ofDays(1)).minusSeconds(1));

    assertThat(signUp(number, member("王芳", xinghe))).isInstanceOf(SignUpOutcome.Confirmed.class);
  }

  @Test
  void refusesWhenCancelled() {
    String number = fixtures.published(fixtures.details(5));
    Actor cadre = fixtures.cadre();
    as(
        cadre,
        () -> {
          organise.cancel(cadre, number, "场馆检修");
          return true;
        });

    assertRefused(ActivityReason.NOT_OPEN, () -> signUp(number, member("王芳", xinghe)));
  }

  @Test
  void refusesPersonsWhereUnitsSignUpAndUnitsWherePersonsDo() {
    String forUnits = fixtures.published(fixtures.details(5, Activity.Takes.UNITS, List.of()));
    String forPersons = fixtures.published(fixtures.details(5));
    Actor cadre = fixtures.cadre();

    assertRefused(ActivityReason.UNITS_ONLY, () -> signUp(forUnits, member("王芳", xinghe)));
    assertRefused(
        ActivityReason.PERSONS_ONLY,
        () -> as(cadre, () -> signUp.asUnit(cadre, forPersons, xinghe, 3)));
  }

  @Test
  void refusesToCancelOnceItHasBegun() {
    String number = fixtures.published(fixtures.details(5));
    Actor person = member("王芳", xinghe);
    signUp(number, person);
    clock.stopAt(ActivityFixtures.START);

    assertRefused(ActivityReason.TOO_LATE_TO_CANCEL, () -> cancel(number, person));
  }

  @Test
  void refusesToCancelWhatWasNeverSignedUp() {
    String number = fixtures.published(fixtures.details(5));

    assertRefused(ActivityReason.NOT_SIGNED_UP, () -> cancel(number, member("王芳", xinghe)));
  }

  private List<SignUpOutcome> rush(String number, int people) throws Exception {
    List<Callable<SignUpOutcome>> claims =
        IntStream.range(0, people)
            .mapToObj(
                turn -> (Callable<SignUpOutcome>) () -> signUp(number, member("会员" + turn, xinghe)))
            .toList();
    List<SignUpOutcome> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
      for (Future<SignUpOutcome> claim : threads.invokeAll(claims)) {
        outcomes.add(claim.get());
      }
    }
    return outcomes;
  }

  private SignUpOutcome takeOnAnOldView(Activity seen, String name) {
    Wish wish = new Wish(java.util.UUID.randomUUID(), name, xinghe, "星河科技工会", 1);
    return as(
        Actor.SYSTEM,
        () -> java.util.Objects.requireNonNull(transaction.execute(_ -> seats.take(seen, wish))));
  }

  private SignUpOutcome signUp(String number, Actor actor) {
    return as(actor, () -> signUp.asPerson(actor, number));
  }

  private boolean cancel(String number, Actor actor) {
    return as(
        actor,
        () -> {
          signUp.cancelAsPerson(actor, number);
          return true;
        });
  }

  private Activity read(String number) {
    return as(
        Actor.SYSTEM,
        () ->
            java.util.Objects.requireNonNull(
                transaction.execute(
                    _ -> activities.lock(Actor.SYSTEM, number, Permission.VIEW_ACTIVITIES))));
  }

  private int taken(String number) {
    return read(number).seatsTaken();
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

  private static void assertRefused(
      ActivityReason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
