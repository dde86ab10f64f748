package org.qunxing.allocation.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.qunxing.allocation.slots.SlotFixtures.FRIDAY_NOON;
import static org.qunxing.allocation.slots.SlotFixtures.HALL;
import static org.qunxing.allocation.slots.SlotFixtures.SATURDAY;
import static org.qunxing.allocation.slots.SlotFixtures.saturday;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.allocation.slots.BookingOutcome.Booked;
import org.qunxing.allocation.slots.BookingOutcome.Taken;
import org.qunxing.allocation.slots.SlotFixtures.Hall;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;

@IntegrationTest
@Import(SlotFixtures.Configuration.class)
class SlotsTests {

  @Autowired private Slots slots;
  @Autowired private Closures closures;
  @Autowired private Resources resources;
  @Autowired private RuleCards cards;
  @Autowired private TestClock clock;
  @Autowired private SlotFixtures fixtures;

  private final UUID wangFang = UUID.randomUUID();
  private final UUID liQiang = UUID.randomUUID();
  private final UUID caretaker = UUID.randomUUID();
  private Hall hall;

  @BeforeEach
  void fridayNoon() {
    clock.stopAt(FRIDAY_NOON);
    hall = fixtures.hall(3);
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void booksWhatIsFreeAndTellsTheSecondThatItIsTaken() {
    Booking booking = fixtures.booked(hall.court(1), saturday(18), wangFang);

    assertThat(booking)
        .extracting("resourceName", "place", "state")
        .containsExactly("1 号场", "海雁体育馆", Booking.State.BOOKED);
    assertThat(fixtures.book(hall.court(1), saturday(18), liQiang)).isEqualTo(new Taken());
    assertThat(fixtures.book(hall.court(2), saturday(18), liQiang)).isInstanceOf(Booked.class);
  }

  @Test
  void theSameWishAgainFindsTheSameBookingAlsoWhenItIsTooLateForAnother() {
    Booking booking = fixtures.booked(hall.court(1), saturday(18), wangFang);
    clock.pass(Duration.ofHours(20));

    assertThat(fixtures.book(hall.court(1), saturday(18), wangFang)).isEqualTo(new Booked(booking));
    refused(SlotReason.TOO_LATE, () -> fixtures.book(hall.court(2), saturday(18), liQiang));
  }

  @Test
  void oneADayForAPersonOnWhicheverCourt() {
    fixtures.booked(hall.court(1), saturday(18), wangFang);

    refused(
        SlotReason.PERSON_HAS_ENOUGH, () -> fixtures.book(hall.court(2), saturday(20), wangFang));
  }

  @Test
  void anotherHallsRulesCountForThemselves() {
    fixtures.booked(hall.court(1), saturday(18), wangFang);

    assertThat(fixtures.book(fixtures.hall(1).court(1), saturday(18), wangFang))
        .isInstanceOf(Booked.class);
  }

  @Test
  void twoADayForAUnit() {
    UUID unit = UUID.randomUUID();
    assertThat(fixtures.book(onUnit(1, 18, wangFang, unit))).isInstanceOf(Booked.class);
    assertThat(fixtures.book(onUnit(2, 18, liQiang, unit))).isInstanceOf(Booked.class);

    refused(
        SlotReason.UNIT_HAS_ENOUGH, () -> fixtures.book(onUnit(3, 18, UUID.randomUUID(), unit)));
  }

  private Wish onUnit(int court, int hour, UUID holder, UUID unit) {
    return new Wish(hall.court(court), saturday(hour), holder, unit, false);
  }

  @Test
  void theDayOfABookingIsTheOneOnWhichItBegins() {
    fixtures.booked(hall.court(1), saturday(23), wangFang);
    clock.pass(Duration.ofDays(1));

    assertThat(
            fixtures.book(
                hall.court(1),
                Span.of(SATURDAY.plusDays(1), LocalTime.of(9, 0), Duration.ofHours(1)),
                wangFang))
        .isInstanceOf(Booked.class);
  }

  @Test
  void refusesWhatTheRulesForbid() {
    refused(SlotReason.OUTSIDE_HOURS, () -> fixtures.book(hall.court(1), saturday(8), wangFang));
    refused(
        SlotReason.OUTSIDE_HOURS,
        () ->
            fixtures.book(
                hall.court(1),
                Span.of(SATURDAY, LocalTime.of(23, 59), Duration.ofMinutes(2)),
                wangFang));
    refused(
        SlotReason.TOO_LONG,
        () ->
            fixtures.book(
                hall.court(1),
                Span.of(SATURDAY, LocalTime.of(18, 0), Duration.ofHours(2)),
                wangFang));
    clock.stopAt(FRIDAY_NOON.minus(Duration.ofHours(3)));
    refused(SlotReason.NOT_OPEN_YET, () -> fixtures.book(hall.court(1), saturday(18), wangFang));
  }

  @Test
  void cancellingInTimeMakesItFreeAndTheDayToo() {
    Booking booking = fixtures.booked(hall.court(1), saturday(18), wangFang);

    cancel(booking, wangFang);

    assertThat(slots.find(booking.id()).orElseThrow().state()).isEqualTo(Booking.State.CANCELLED);
    assertThat(fixtures.book(hall.court(1), saturday(18), liQiang)).isInstanceOf(Booked.class);
    assertThat(fixtures.book(hall.court(2), saturday(18), wangFang)).isInstanceOf(Booked.class);
  }

  @Test
  void cancelsUntilExactlyThirtyMinutesBefore() {
    Booking early = fixtures.booked(hall.court(1), saturday(18), wangFang);
    Booking late = fixtures.booked(hall.court(2), saturday(18), liQiang);
    clock.stopAt(saturday(18).from().minus(Duration.ofMinutes(30)));
    cancel(early, wangFang);
    clock.pass(Duration.ofMillis(1));

    refused(SlotReason.CANCEL_TOO_LATE, () -> cancel(late, liQiang));
  }

  @Test
  void nobodyCancelsWhatIsNotHersOrIsGone() {
    Booking booking = fixtures.booked(hall.court(1), saturday(18), wangFang);

    assertThatThrownBy(() -> cancel(booking, liQiang)).isInstanceOf(NotFound.class);
    cancel(booking, wangFang);
    refused(SlotReason.NOT_BOOKED, () -> cancel(booking, wangFang));
  }

  private void cancel(Booking booking, UUID holder) {
    fixtures.doInTransaction(() -> slots.cancel(booking.id(), holder));
  }

  @Test
  void changesTheTimeWithoutLosingTheBooking() {
    Booking booking = fixtures.booked(hall.court(1), saturday(18), wangFang);
    fixtures.booked(hall.court(1), saturday(20), liQiang);

    assertThat(change(booking, 1, 20)).isEqualTo(new Taken());
    assertThat(slots.find(booking.id())).contains(booking);
    refused(SlotReason.OUTSIDE_HOURS, () -> change(booking, 1, 8));
    assertThat(slots.find(booking.id())).contains(booking);

    assertThat(change(booking, 1, 19)).isInstanceOf(Booked.class);
    assertThat(states(hall.court(1), wangFang)).containsExactly(SlotOnDay.State.MINE);
    assertThat(fixtures.book(hall.court(1), saturday(18), UUID.randomUUID()))
        .isInstanceOf(Booked.class);
  }

  private BookingOutcome change(Booking booking, int court, int hour) {
    return fixtures.inTransaction(
        () -> slots.change(booking.id(), wangFang, hall.court(court), saturday(hour)));
  }

  private List<SlotOnDay.State> states(UUID court, UUID holder) {
    return slots.day(HALL, hall.unit(), SATURDAY, holder).stream()
        .filter(slot -> slot.resource().equals(court) && slot.state() != SlotOnDay.State.FREE)
        .map(SlotOnDay::state)
        .filter(state -> state == SlotOnDay.State.MINE)
        .toList();
  }

  @Test
  void oneQuestionTellsWhatIsFreeOnADay() {
    Booking own = fixtures.booked(hall.court(1), saturday(18), wangFang);
    fixtures.booked(hall.court(1), saturday(19), liQiang);
    close(2, saturday(9));
    clock.stopAt(saturday(10).from());

    List<SlotOnDay> day = slots.day(HALL, hall.unit(), SATURDAY, wangFang);

    assertThat(day).hasSize(3 * 15);
    assertThat(day.stream().filter(slot -> slot.resource().equals(hall.court(1))))
        .extracting(SlotOnDay::state)
        .startsWith(SlotOnDay.State.PAST, SlotOnDay.State.PAST, SlotOnDay.State.FREE)
        .containsOnlyOnce(SlotOnDay.State.MINE, SlotOnDay.State.TAKEN);
    assertThat(day.stream().filter(slot -> slot.state() == SlotOnDay.State.MINE))
        .extracting(SlotOnDay::booking, SlotOnDay::during)
        .containsExactly(tuple(own.id(), saturday(18)));
    assertThat(
            day.stream()
                .filter(slot -> slot.resource().equals(hall.court(2)))
                .findFirst()
                .orElseThrow()
                .state())
        .isEqualTo(SlotOnDay.State.CLOSED);
    assertThat(day.stream().filter(slot -> slot.booking() != null)).as("nobody else's").hasSize(1);
  }

  private List<Booking> close(int court, Span during) {
    return fixtures.inTransaction(
        () -> closures.close(hall.court(court), during, "灯坏了", caretaker));
  }

  @Test
  void closingReleasesThoseWhoHadBookedAndLetsNobodyElseIn() {
    Booking booking = fixtures.booked(hall.court(1), saturday(18), wangFang);
    fixtures.booked(hall.court(1), saturday(20), liQiang);

    List<Booking> released =
        close(1, Span.of(SATURDAY, LocalTime.of(17, 30), Duration.ofMinutes(31)));

    assertThat(released).extracting(Booking::id).containsExactly(booking.id());
    assertThat(slots.find(booking.id()).orElseThrow())
        .extracting("state", "note")
        .containsExactly(Booking.State.RELEASED, "灯坏了");
    assertThat(fixtures.book(hall.court(1), saturday(17), UUID.randomUUID()))
        .isEqualTo(new Taken());
    assertThat(fixtures.book(hall.court(1), saturday(18), UUID.randomUUID()))
        .isEqualTo(new Taken());
    assertThat(fixtures.book(hall.court(2), saturday(18), wangFang))
        .as("her day is free again")
        .isInstanceOf(Booked.class);
  }

  @Test
  void closingOverMidnightTouchesBothDays() {
    Booking saturday = fixtures.booked(hall.court(1), saturday(23), wangFang);
    Booking friday = fixtures.booked(hall.court(1), saturday(22), liQiang);

    List<Booking> released =
        close(1, Span.of(SATURDAY, LocalTime.of(23, 59), Duration.ofMinutes(2)));

    assertThat(released).extracting(Booking::id).containsExactly(saturday.id());
    assertThat(slots.find(friday.id()).orElseThrow().state()).isEqualTo(Booking.State.BOOKED);
    assertThat(
            slots.of(
                hall.court(1),
                Span.of(SATURDAY.plusDays(1), LocalTime.MIDNIGHT, Duration.ofMinutes(1))))
        .extracting(Booking::kind)
        .containsExactly(Booking.Kind.CLOSED);
  }

  @Test
  void closingTwiceIsOneClosureAndReopeningEndsIt() {
    close(1, saturday(18));
    close(1, new Span(saturday(17).from(), saturday(18).from().plusSeconds(60)));

    List<Booking> closed =
        slots.of(hall.court(1), new Span(saturday(17).from(), saturday(19).to()));
    assertThat(closed)
        .extracting(Booking::during)
        .containsExactly(new Span(saturday(17).from(), saturday(18).to()));
    fixtures.doInTransaction(() -> closures.reopen(closed.getFirst().id()));
    assertThat(fixtures.book(hall.court(1), saturday(18), wangFang)).isInstanceOf(Booked.class);
    assertThatThrownBy(
            () -> fixtures.doInTransaction(() -> closures.reopen(closed.getFirst().id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void thePastCannotBeClosed() {
    clock.stopAt(saturday(18).to());

    refused(SlotReason.CLOSED_PAST, () -> close(1, saturday(18)));
  }

  @Test
  void otherHoursAndRetiringKeepWhatIsBooked() {
    Booking booking = fixtures.booked(hall.court(1), saturday(18), wangFang);
    fixtures.doInTransaction(
        () ->
            resources.open(
                hall.court(1), List.of(new Resource.Hours(DayOfWeek.SATURDAY, 600, 720))));
    refused(SlotReason.OUTSIDE_HOURS, () -> fixtures.book(hall.court(1), saturday(20), liQiang));
    assertThat(slots.day(HALL, hall.unit(), SATURDAY, liQiang)).hasSize(2 * 15 + 2);

    fixtures.doInTransaction(() -> resources.retire(hall.court(1)));

    assertThat(slots.find(booking.id()).orElseThrow().state()).isEqualTo(Booking.State.BOOKED);
    assertThatThrownBy(() -> fixtures.book(hall.court(1), saturday(10), liQiang))
        .isInstanceOf(NotFound.class);
    cancel(booking, wangFang);
    assertThat(resources.of(HALL, hall.unit())).hasSize(2);
  }

  @Test
  void hoursThatOverlapAreNotStored() {
    assertThatThrownBy(
            () ->
                fixtures.doInTransaction(
                    () ->
                        resources.open(
                            hall.court(1),
                            List.of(
                                new Resource.Hours(DayOfWeek.SATURDAY, 600, 720),
                                new Resource.Hours(DayOfWeek.SATURDAY, 719, 800)))))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("opening_hours_apart");
  }

  @Test
  void aCardComesBackAsItWasWrittenAndAnotherFormReplacesIt() {
    assertThat(cards.find(hall.card().id())).contains(hall.card());

    RuleCard wider =
        new RuleCard(
            hall.card().id(),
            hall.unit(),
            "乒乓球台",
            null,
            null,
            Duration.ofHours(2),
            7,
            LocalTime.of(8, 30),
            0,
            Duration.ofHours(1),
            3,
            Period.ofMonths(6));
    fixtures.doInTransaction(() -> cards.put(wider));

    assertThat(cards.find(hall.card().id())).contains(wider);
    assertThat(
            fixtures.book(
                hall.court(1),
                Span.of(SATURDAY, LocalTime.of(18, 0), Duration.ofHours(2)),
                wangFang))
        .isInstanceOf(Booked.class);
  }

  @Test
  void whatOneHasBookedStandsInOneList() {
    Booking booking = fixtures.booked(hall.court(1), saturday(18), wangFang);

    assertThat(slots.of(wangFang, 10)).containsExactly(booking);
    assertThat(slots.of(liQiang, 10)).isEmpty();
  }

  private static void refused(SlotReason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
