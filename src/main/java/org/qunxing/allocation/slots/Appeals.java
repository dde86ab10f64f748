package org.qunxing.allocation.slots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
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

/** Who says that a no-show was none, and what somebody else than who marked it decided. */
@Component
public class Appeals {

  private final JdbcClient jdbc;
  private final BookingTables tables;
  private final Clock clock;

  Appeals(JdbcClient jdbc, BookingTables tables, Clock clock) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.clock = clock;
  }

  /** The holder says it was otherwise; once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(UUID booking, UUID holder, String words) {
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

  public Optional<Appeal> find(UUID booking) {
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
        .flatMap(booking -> find(booking).stream())
        .toList();
  }
}
