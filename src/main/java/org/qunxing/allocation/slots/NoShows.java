package org.qunxing.allocation.slots;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who booked and did not come. A suspension is never written down: it follows from the no-shows
 * that stand, so it ends by itself, and with an appeal that is granted.
 */
@Component
public class NoShows {

  private final JdbcClient jdbc;
  private final RuleCards cards;
  private final BookingTables tables;
  private final Appeals appeals;
  private final Clock clock;

  NoShows(JdbcClient jdbc, RuleCards cards, BookingTables tables, Appeals appeals, Clock clock) {
    this.jdbc = jdbc;
    this.cards = cards;
    this.tables = tables;
    this.appeals = appeals;
    this.clock = clock;
  }

  /** Until when this person may book nothing by this card; none when she may. */
  public Optional<Instant> suspendedUntil(UUID card, UUID holder) {
    Instant now = clock.instant();
    List<Instant> missed =
        jdbc
            .sql(
                """
                select upper(b.during) from allocation.bookings b join allocation.resources r on r.id = b.resource_id
                where b.holder = :holder and b.state = 'NO_SHOW' and r.card_id = :card
                order by upper(b.during) desc limit 100
                """)
            .param("holder", holder)
            .param("card", card)
            .query(Timestamp.class)
            .list()
            .stream()
            .map(Timestamp::toInstant)
            .toList();
    return cards
        .find(card)
        .map(rules -> rules.suspendedUntil(missed))
        .filter(until -> now.isBefore(until));
  }

  /** Marks a booking whose time is over; by its caretaker. Again: nothing more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void mark(UUID booking, UUID by) {
    Booking missed = tables.lock(booking).orElseThrow(() -> new NotFound("booking " + booking));
    if (missed.state() == Booking.State.NO_SHOW) {
      return;
    }
    if (missed.state() != Booking.State.BOOKED || missed.kind() == Booking.Kind.CLOSED) {
      throw new Refusal(SlotReason.NOT_BOOKED);
    }
    if (appeals.find(booking).isPresent()) {
      throw new Refusal(SlotReason.APPEAL_DECIDED);
    }
    Instant now = clock.instant();
    if (now.isBefore(missed.during().to())) {
      throw new Refusal(SlotReason.NOT_OVER);
    }
    jdbc.sql(
            """
            update allocation.bookings set state = 'NO_SHOW', marked_by = :by, marked_at = :now where id = :id
            """)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("id", booking)
        .update();
  }
}
