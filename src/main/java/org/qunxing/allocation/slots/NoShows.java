package org.qunxing.allocation.slots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who booked and did not come, and who says it was otherwise. A suspension is never written down:
 * it follows from the no-shows that stand, so it ends by itself, and with an appeal that is
 * granted.
 */
@Component
public class NoShows {

  private final JdbcClient jdbc;
  private final RuleCards cards;
  private final BookingTables tables;
  private final Clock clock;

  NoShows(JdbcClient jdbc, RuleCards cards, BookingTables tables, Clock clock) {
    this.jdbc = jdbc;
    this.cards = cards;
    this.tables = tables;
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
    if (appeal(booking).isPresent()) {
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

  /** The holder says it was otherwise; once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void appeal(UUID booking, UUID holder, String words) {
    Booking missed =
        tables
            .lock(booking)
            .filter(one -> one.holder().equals(holder))
            .orElseThrow(() -> new NotFound("booking " + booking));
    if (missed.state() != Booking.State.NO_SHOW) {
      throw new Refusal(SlotReason.NO_NO_SHOW);
    }
    int added =
        jdbc.sql(
                """
                insert into allocation.no_show_appeals (booking_id, words, asked_at, marked_by)
                select id, :words, :now, marked_by from allocation.bookings where id = :id
                on conflict (booking_id) do nothing
                """)
            .param("words", words)
            .param("now", Timestamp.from(clock.instant()))
            .param("id", booking)
            .update();
    if (added == 0) {
      throw new Refusal(SlotReason.ALREADY_APPEALED);
    }
  }

  /**
   * Somebody else than who marked it decides.
   *
   * @param restore whether it was no no-show; a suspension that rested on it ends
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decide(UUID booking, UUID by, boolean restore, String answer) {
    if (tables.lock(booking).isEmpty()) {
      throw new NotFound("booking " + booking);
    }
    record Asked(UUID markedBy, boolean open) {}
    Asked appeal =
        jdbc.sql(
                """
                select marked_by, decided_at is null as open from allocation.no_show_appeals where booking_id = :id
                """)
            .param("id", booking)
            .query(Asked.class)
            .optional()
            .orElseThrow(() -> new NotFound("appeal " + booking));
    if (!appeal.open()) {
      throw new Refusal(SlotReason.APPEAL_DECIDED);
    }
    if (appeal.markedBy().equals(by)) {
      throw new Refusal(SlotReason.SAME_PERSON);
    }
    write(booking, by, restore, answer);
  }

  private void write(UUID booking, UUID by, boolean restore, String answer) {
    jdbc.sql(
            """
            update allocation.no_show_appeals
            set decided_by = :by, decided_at = :now, restored = :restore, answer = :answer where booking_id = :id
            """)
        .param("by", by)
        .param("now", Timestamp.from(clock.instant()))
        .param("restore", restore)
        .param("answer", answer)
        .param("id", booking)
        .update();
    if (restore) {
      jdbc.sql(
              "update allocation.bookings set state = 'BOOKED' where id = :id and state ="
                  + " 'NO_SHOW'")
          .param("id", booking)
          .update();
    }
  }

  public Optional<Appeal> appeal(UUID booking) {
    return jdbc.sql(
            """
            select words, asked_at, restored, answer from allocation.no_show_appeals where booking_id = :id
            """)
        .param("id", booking)
        .query((row, _) -> appeal(row, booking))
        .optional();
  }

  private Appeal appeal(ResultSet row, UUID booking) throws SQLException {
    return new Appeal(
        tables.find(booking).orElseThrow(),
        row.getString("words"),
        row.getTimestamp("asked_at").toInstant(),
        row.getObject("restored", Boolean.class),
        row.getString("answer"));
  }

  /** Appeals that wait, for what a unit and those below it have; the oldest first. */
  public List<Appeal> open(UnitPath unit) {
    return jdbc
        .sql(
            """
            select a.booking_id from allocation.no_show_appeals a
              join allocation.bookings b on b.id = a.booking_id
              join allocation.resources r on r.id = b.resource_id
            where a.decided_at is null and r.unit_path <@ cast(:unit as ltree) order by a.asked_at, a.booking_id
            """)
        .param("unit", unit.value())
        .query(UUID.class)
        .list()
        .stream()
        .flatMap(booking -> appeal(booking).stream())
        .toList();
  }
}
