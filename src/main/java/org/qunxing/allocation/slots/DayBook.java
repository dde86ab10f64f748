package org.qunxing.allocation.slots;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has on a day already; decided one after the other for each person and unit. */
@Component
class DayBook {

  private final JdbcClient jdbc;

  DayBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person's lock first, always. Different people of different units wait for nobody. */
  void lock(RuleCard card, Wish wish) {
    if (!wish.forUnit() && card.personADay() != null) {
      lock("%s %s %s".formatted(card.id(), wish.holder(), wish.during().day()));
    }
    if (wish.unit() != null && card.unitADay() != null) {
      lock("%s %s %s".formatted(card.id(), wish.unit(), wish.during().day()));
    }
  }

  /** Two who move to each other's place do it one after the other. */
  void lockMove(Booking from, Wish to) {
    Stream.of(from.resource() + " " + from.during().day(), to.resource() + " " + to.during().day())
        .distinct()
        .sorted()
        .forEach(this::lock);
  }

  private void lock(String what) {
    jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
        .param("key", "allocation.bookings " + what)
        .query(String.class)
        .single();
  }

  /** Bookings of one day; a day is the one on which a booking begins. */
  record Counts(int byPerson, int byUnit) {}

  Counts counts(RuleCard card, Wish wish) {
    LocalDate day = wish.during().day();
    UUID unit = wish.unit();
    return jdbc.sql(
            """
            select count(*) filter (where b.holder = :holder and b.kind = 'PERSON') as by_person,
                   count(*) filter (where b.unit = cast(:unit as uuid)) as by_unit
            from allocation.bookings b join allocation.resources r on r.id = b.resource_id
            where (b.holder = :holder or b.unit = cast(:unit as uuid)) and b.kind <> 'CLOSED'
              and lower(b.during) >= :from and lower(b.during) < :to
              and b.state in ('BOOKED', 'NO_SHOW') and r.card_id = :card
            """)
        .param("holder", wish.holder())
        .param("unit", unit)
        .param("from", Timestamp.from(day.atStartOfDay(Span.ZONE).toInstant()))
        .param("to", Timestamp.from(day.plusDays(1).atStartOfDay(Span.ZONE).toInstant()))
        .param("card", card.id())
        .query(Counts.class)
        .single();
  }
}
