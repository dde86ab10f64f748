package org.qunxing.allocation.slots;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Times in which nobody can have a resource. Joins the caller's transaction; the caller has checked
 * who may close.
 */
@Component
public class Closures {

  private final JdbcClient jdbc;
  private final BookingTables tables;
  private final Clock clock;

  Closures(JdbcClient jdbc, BookingTables tables, Clock clock) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * Nobody can have it then. Who had booked is released: it is no fault of theirs, and the caller
   * tells them.
   *
   * @param by who closes it
   * @return what was released
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Booking> close(UUID resource, Span during, String why, UUID by) {
    Instant now = clock.instant();
    if (!during.to().isAfter(now)) {
      throw new Refusal(SlotReason.CLOSED_PAST);
    }
    Span open = new Span(during.from().isBefore(now) ? now : during.from(), during.to());
    Span whole = absorb(resource, open, now);
    List<Booking> released = new ArrayList<>(release(resource, whole, why, now));
    while (!insert(resource, whole, why, by, now)) {
      // Somebody booked in between; whoever comes later waits for this transaction.
      released.addAll(release(resource, whole, why, now));
    }
    return List.copyOf(released);
  }

  /** It can be booked again from now on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reopen(UUID closure) {
    boolean closed =
        tables
            .lock(closure)
            .filter(one -> one.kind() == Booking.Kind.CLOSED)
            .filter(one -> one.state() == Booking.State.BOOKED)
            .isPresent();
    if (!closed) {
      throw new NotFound("closure " + closure);
    }
    tables.end(closure, Booking.State.CANCELLED, "", clock.instant());
  }

  /** One closure instead of several that overlap; the span of them all. */
  private Span absorb(UUID resource, Span during, Instant now) {
    List<Span> absorbed =
        jdbc.sql(
                """
                update allocation.bookings set state = 'CANCELLED', ended_at = :now
                where resource_id = :resource and kind = 'CLOSED' and state = 'BOOKED' and during && tstzrange(:from, :to)
                returning lower(during) as begins, upper(during) as ends
                """)
            .param("now", Timestamp.from(now))
            .param("resource", resource)
            .param("from", Timestamp.from(during.from()))
            .param("to", Timestamp.from(during.to()))
            .query(
                (row, _) ->
                    new Span(
                        row.getTimestamp("begins").toInstant(),
                        row.getTimestamp("ends").toInstant()))
            .list();
    return absorbed.stream().reduce(during, Closures::around);
  }

  private static Span around(Span one, Span other) {
    return new Span(
        one.from().isBefore(other.from()) ? one.from() : other.from(),
        one.to().isAfter(other.to()) ? one.to() : other.to());
  }

  private List<Booking> release(UUID resource, Span during, String why, Instant now) {
    return jdbc.sql(
            """
            with b as (
              update allocation.bookings set state = 'RELEASED', note = :why, ended_at = :now
              where resource_id = :resource and kind <> 'CLOSED' and state = 'BOOKED' and during && tstzrange(:from, :to)
              returning *)
            select b.id, b.resource_id, r.name as resource_name, r.place, lower(b.during) as begins,
                   upper(b.during) as ends, b.kind, b.holder, b.unit, b.state, b.note, b.booked_at
            from b join allocation.resources r on r.id = b.resource_id order by begins, b.id
            """)
        .param("why", why)
        .param("now", Timestamp.from(now))
        .param("resource", resource)
        .param("from", Timestamp.from(during.from()))
        .param("to", Timestamp.from(during.to()))
        .query(BookingTables::booking)
        .list();
  }

  private boolean insert(UUID resource, Span during, String why, UUID by, Instant now) {
    return jdbc.sql(
                """
                insert into allocation.bookings (id, resource_id, during, kind, holder, state, note, booked_at)
                values (:id, :resource, tstzrange(:from, :to), 'CLOSED', :by, 'BOOKED', :why, :now)
                on conflict do nothing
                """)
            .param("id", Ids.newId())
            .param("resource", resource)
            .param("from", Timestamp.from(during.from()))
            .param("to", Timestamp.from(during.to()))
            .param("by", by)
            .param("why", why)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
