package org.qunxing.allocation.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.allocation.slots.SlotFixtures.FRIDAY_NOON;
import static org.qunxing.allocation.slots.SlotFixtures.SATURDAY;
import static org.qunxing.allocation.slots.SlotFixtures.saturday;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.allocation.slots.BookingOutcome.Booked;
import org.qunxing.allocation.slots.BookingOutcome.Taken;
import org.qunxing.allocation.slots.SlotFixtures.Hall;
import org.qunxing.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many at ten o'clock for the same courts. */
@IntegrationTest
@Import(SlotFixtures.Configuration.class)
class SlotRaceTests {

  @Autowired private Slots slots;
  @Autowired private Closures closures;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private SlotFixtures fixtures;

  private Hall hall;

  @BeforeEach
  void fridayNoon() {
    clock.stopAt(FRIDAY_NOON);
    hall = fixtures.hall(4);
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    List<Future<T>> answers = new ArrayList<>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      work.forEach(one -> answers.add(people.submit(one)));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> answer : answers) {
      results.add(answer.get());
    }
    return results;
  }

  @Test
  void ofHundredsForTheSameCourtsEachIsGivenOnce() throws Exception {
    List<Callable<BookingOutcome>> people = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      UUID court = hall.court(1 + i % 4);
      Span during = saturday(18 + i % 3);
      people.add(() -> fixtures.book(court, during, UUID.randomUUID()));
    }

    List<BookingOutcome> outcomes = atOnce(people);

    assertThat(outcomes.stream().filter(Booked.class::isInstance)).hasSize(12);
    assertThat(outcomes.stream().filter(Taken.class::isInstance)).hasSize(228);
    assertThat(twice("allocation.bookings")).isZero();
  }

  /** Pairs that overlap on one court. */
  private int twice(String table) {
    return jdbc.sql(
            """
            select count(*) from %1$s a join %1$s b
              on a.resource_id = b.resource_id and a.during && b.during and a.id < b.id
            where a.state = 'BOOKED' and b.state = 'BOOKED'
            """
                .formatted(table))
        .query(Integer.class)
        .single();
  }

  @Test
  void lookingBeforeBookingGivesACourtTwice() throws Exception {
    jdbc.sql("create table public.naive_bookings (like allocation.bookings including defaults)")
        .update();
    CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
    Callable<Boolean> naive =
        () ->
            fixtures.inTransaction(
                () -> {
                  boolean free =
                      jdbc.sql(
                              """
                              select not exists (select from public.naive_bookings
                                where resource_id = :court and during && tstzrange(:from, :to))
                              """)
                          .param("court", hall.court(1))
                          .param("from", Timestamp.from(saturday(18).from()))
                          .param("to", Timestamp.from(saturday(18).to()))
                          .query(Boolean.class)
                          .single();
                  await(bothHaveLooked);
                  return free && insertNaively();
                });

    assertThat(atOnce(List.of(naive, naive))).containsExactly(true, true);
    assertThat(twice("public.naive_bookings")).as("what the constraint is for").isEqualTo(1);
    jdbc.sql("drop table public.naive_bookings").update();
  }

  private boolean insertNaively() {
    return jdbc.sql(
                """
                insert into public.naive_bookings (id, resource_id, during, kind, holder, state, booked_at)
                values (gen_random_uuid(), :court, tstzrange(:from, :to), 'PERSON', gen_random_uuid(), 'BOOKED', now())
                """)
            .param("court", hall.court(1))
            .param("from", Timestamp.from(saturday(18).from()))
            .param("to", Timestamp.from(saturday(18).to()))
            .update()
        == 1;
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void onePersonInTenTabsHasOne() throws Exception {
    UUID wangFang = UUID.randomUUID();
    List<Callable<Boolean>> tabs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      UUID court = hall.court(1 + i % 4);
      Span during = saturday(10 + i);
      tabs.add(() -> books(Wish.of(court, during, wangFang)));
    }

    assertThat(atOnce(tabs).stream().filter(one -> one)).hasSize(1);
    assertThat(slots.of(wangFang, 100)).hasSize(1);
  }

  @Test
  void aUnitsPeopleAllAtOnceHaveTwo() throws Exception {
    UUID unit = UUID.randomUUID();
    List<Callable<Boolean>> people = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Wish wish =
          new Wish(hall.court(1 + i % 4), saturday(9 + i), UUID.randomUUID(), unit, i % 2 == 0);
      people.add(() -> books(wish));
    }

    assertThat(atOnce(people).stream().filter(one -> one)).hasSize(2);
  }

  private boolean books(Wish wish) {
    try {
      return fixtures.book(wish) instanceof Booked;
    } catch (Refusal enough) {
      return false;
    }
  }

  @Test
  void twoWhoMoveToEachOthersPlaceLoseNothing() throws Exception {
    UUID wangFang = UUID.randomUUID();
    UUID liQiang = UUID.randomUUID();
    Booking hers = fixtures.booked(hall.court(1), saturday(18), wangFang);
    Booking his = fixtures.booked(hall.court(2), saturday(18), liQiang);

    for (int i = 0; i < 5; i++) {
      assertThat(
              atOnce(
                  List.<Callable<BookingOutcome>>of(
                      () -> move(hers, wangFang, hall.court(2)),
                      () -> move(his, liQiang, hall.court(1)))))
          .containsExactly(new Taken(), new Taken());
    }

    assertThat(slots.find(hers.id())).contains(hers);
    assertThat(slots.find(his.id())).contains(his);
  }

  private BookingOutcome move(Booking booking, UUID holder, UUID court) {
    return fixtures.inTransaction(() -> slots.change(booking.id(), holder, court, saturday(18)));
  }

  @Test
  void closingWhilePeopleBookLeavesNobodyInAClosedCourt() throws Exception {
    Span evening = Span.of(SATURDAY, LocalTime.of(17, 0), Duration.ofHours(4));
    List<Callable<Integer>> work = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Span during = saturday(17 + i % 4);
      work.add(
          () -> fixtures.book(hall.court(1), during, UUID.randomUUID()) instanceof Booked ? 1 : 0);
    }
    work.add(
        20,
        () ->
            -fixtures
                .inTransaction(
                    () -> closures.close(hall.court(1), evening, "漏水", UUID.randomUUID()))
                .size());

    int stillBooked = atOnce(work).stream().mapToInt(Integer::intValue).sum();

    assertThat(stillBooked).as("who was told yes was released").isZero();
    assertThat(slots.of(hall.court(1), evening))
        .extracting(Booking::kind)
        .containsExactly(Booking.Kind.CLOSED);
  }
}
