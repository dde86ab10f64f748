package org.qunxing.allocation.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.allocation.slots.SlotFixtures.FRIDAY_NOON;
import static org.qunxing.allocation.slots.SlotFixtures.saturday;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.allocation.slots.BookingOutcome.Booked;
import org.qunxing.allocation.slots.SlotFixtures.Hall;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(SlotFixtures.Configuration.class)
class NoShowsTests {

  @Autowired private NoShows noShows;
  @Autowired private Appeals appeals;
  @Autowired private Slots slots;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private SlotFixtures fixtures;

  private final UUID wangFang = UUID.randomUUID();
  private final UUID caretaker = UUID.randomUUID();
  private final UUID colleague = UUID.randomUUID();
  private Hall hall;

  @BeforeEach
  void fridayNoon() {
    clock.stopAt(FRIDAY_NOON);
    hall = fixtures.hall(2);
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  /** Books on the day before, and does not come. */
  private Booking missed(int daysLater) {
    Duration later = Duration.ofDays(daysLater);
    clock.stopAt(FRIDAY_NOON.plus(later));
    Span during = new Span(saturday(18).from().plus(later), saturday(18).to().plus(later));
    Booking booking = fixtures.booked(hall.court(1), during, wangFang);
    clock.stopAt(during.to());
    mark(booking, caretaker);
    return booking;
  }

  private void mark(Booking booking, UUID by) {
    fixtures.doInTransaction(() -> noShows.mark(booking.id(), by));
  }

  private void appeal(Booking booking) {
    fixtures.doInTransaction(() -> appeals.ask(booking.id(), wangFang, "我到了，门锁着"));
  }

  private void decide(Booking booking, UUID by, boolean restore) {
    fixtures.doInTransaction(() -> appeals.decide(booking.id(), by, restore, "查了监控"));
  }

  private Instant nextFriday(int daysLater) {
    Instant friday = FRIDAY_NOON.plus(Duration.ofDays(daysLater));
    clock.stopAt(friday);
    return friday;
  }

  private BookingOutcome bookAgain(int daysLater) {
    Duration later = Duration.ofDays(daysLater);
    nextFriday(daysLater);
    return fixtures.book(
        hall.court(1),
        new Span(saturday(18).from().plus(later), saturday(18).to().plus(later)),
        wangFang);
  }

  @Test
  void oneNoShowLeadsToNothingTwoSuspendForAYear() {
    missed(0);
    assertThat(noShows.suspendedUntil(hall.card().id(), wangFang)).isEmpty();

    missed(7);

    assertThat(noShows.suspendedUntil(hall.card().id(), wangFang))
        .contains(saturday(18).to().plus(Duration.ofDays(7 + 365)));
    refused(SlotReason.SUSPENDED, () -> bookAgain(14));
    refused(SlotReason.SUSPENDED, () -> bookAgain(365 + 7));
    assertThat(bookAgain(365 + 14)).as("ends by itself").isInstanceOf(Booked.class);
  }

  @Test
  void anAppealThatIsGrantedEndsTheSuspension() {
    missed(0);
    Booking second = missed(7);
    appeal(second);
    assertThat(appeals.open(hall.unit())).extracting(Appeal::words).containsExactly("我到了，门锁着");

    decide(second, colleague, true);

    assertThat(noShows.suspendedUntil(hall.card().id(), wangFang)).isEmpty();
    assertThat(appeals.open(hall.unit())).isEmpty();
    assertThat(appeals.find(second.id()).orElseThrow())
        .extracting("restored", "answer")
        .containsExactly(true, "查了监控");
    assertThat(bookAgain(14)).isInstanceOf(Booked.class);
    refused(SlotReason.APPEAL_DECIDED, () -> mark(second, caretaker));
  }

  @Test
  void anAppealThatIsNotGrantedChangesNothing() {
    missed(0);
    Booking second = missed(7);
    appeal(second);

    decide(second, colleague, false);

    refused(SlotReason.SUSPENDED, () -> bookAgain(14));
    refused(SlotReason.APPEAL_DECIDED, () -> decide(second, UUID.randomUUID(), true));
    refused(SlotReason.ALREADY_APPEALED, () -> appeal(second));
  }

  @Test
  void whoMarkedItDoesNotDecide() {
    Booking booking = missed(0);
    appeal(booking);

    refused(SlotReason.SAME_PERSON, () -> decide(booking, caretaker, true));
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update allocation.no_show_appeals
                        set decided_by = marked_by, decided_at = now(), restored = true where booking_id = :id
                        """)
                    .param("id", booking.id())
                    .update())
        .as("the database says so too")
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void marksOnlyWhatIsOverAndWasBooked() {
    Booking booking = fixtures.booked(hall.court(1), saturday(18), wangFang);
    clock.stopAt(saturday(18).to().minusMillis(1));
    refused(SlotReason.NOT_OVER, () -> mark(booking, caretaker));
    clock.pass(Duration.ofMillis(1));
    mark(booking, caretaker);
    mark(booking, colleague);

    assertThat(slots.find(booking.id()).orElseThrow().state()).isEqualTo(Booking.State.NO_SHOW);
    assertThatThrownBy(
            () -> fixtures.doInTransaction(() -> noShows.mark(UUID.randomUUID(), caretaker)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatWasCancelledIsNoNoShow() {
    Booking booking = fixtures.booked(hall.court(1), saturday(18), wangFang);
    fixtures.doInTransaction(() -> slots.cancel(booking.id(), wangFang));
    clock.stopAt(saturday(18).to());

    refused(SlotReason.NOT_BOOKED, () -> mark(booking, caretaker));
    refused(SlotReason.NO_NO_SHOW, () -> appeal(booking));
  }

  @Test
  void appealsAreForOnesOwn() {
    Booking booking = missed(0);

    assertThatThrownBy(
            () -> fixtures.doInTransaction(() -> appeals.ask(booking.id(), colleague, "我的")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> decide(booking, colleague, true)).isInstanceOf(NotFound.class);
  }

  private static void refused(SlotReason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
