package org.qunxing.allocation.slots;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qunxing.access.CurrentActor;
import org.qunxing.allocation.slots.BookingOutcome.Booked;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.UnitPath;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionOperations;

/** A badminton hall, open from nine to midnight every day, and short ways to book its courts. */
class SlotFixtures {

  static final String HALL = "venues.venue";
  static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

  /** When Saturday can be booked. */
  static final Instant FRIDAY_NOON =
      SATURDAY.minusDays(1).atTime(12, 0).atZone(Span.ZONE).toInstant();

  private final Slots slots;
  private final RuleCards cards;
  private final Resources resources;
  private final TransactionOperations transactions;

  SlotFixtures(
      Slots slots, RuleCards cards, Resources resources, TransactionOperations transactions) {
    this.slots = slots;
    this.cards = cards;
    this.resources = resources;
    this.transactions = transactions;
  }

  /** A hall of its own: its unit, its rules, its courts. */
  record Hall(UnitPath unit, RuleCard card, List<Resource> courts) {

    UUID court(int number) {
      return courts.get(number - 1).id();
    }
  }

  Hall hall(int courts) {
    UnitPath unit = UnitPath.of("HY.s" + Ids.newId().toString().substring(24));
    return hall(RuleCard.ofCourts(unit, "羽毛球场"), courts);
  }

  Hall hall(RuleCard card, int courts) {
    List<Resource> all =
        Stream.iterate(1, n -> n + 1).limit(courts).map(n -> court(card, n)).toList();
    inTransaction(
        () -> {
          cards.put(card);
          all.forEach(resources::add);
          return true;
        });
    return new Hall(card.unit(), card, all);
  }

  private static Resource court(RuleCard card, int number) {
    return new Resource(
        Ids.newId(),
        card.unit(),
        card.id(),
        HALL,
        number + " 号场",
        "海雁体育馆",
        Duration.ofHours(1),
        Stream.of(DayOfWeek.values())
            .map(day -> new Resource.Hours(day, 540, Resource.DAY))
            .toList());
  }

  static Span saturday(int hour) {
    return Span.of(SATURDAY, LocalTime.of(hour, 0), Duration.ofHours(1));
  }

  BookingOutcome book(UUID court, Span during, UUID holder) {
    return book(Wish.of(court, during, holder));
  }

  BookingOutcome book(Wish wish) {
    return inTransaction(() -> slots.book(wish));
  }

  Booking booked(UUID court, Span during, UUID holder) {
    return ((Booked) book(court, during, holder)).booking();
  }

  /** In a transaction of its own, as the platform. */
  <T> T inTransaction(Supplier<T> work) {
    return CurrentActor.as(
        Actor.SYSTEM, () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
  }

  void doInTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {

    @Bean
    SlotFixtures slotFixtures(
        Slots slots, RuleCards cards, Resources resources, TransactionOperations transactions) {
      return new SlotFixtures(slots, cards, resources, transactions);
    }
  }
}
