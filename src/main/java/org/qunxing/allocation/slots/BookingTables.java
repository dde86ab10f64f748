package org.qunxing.allocation.slots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bookings as they are stored. */
@Component
class BookingTables {

  private static final String BOOKINGS =
      """
      select b.id, b.resource_id, r.name as resource_name, r.place, lower(b.during) as begins, upper(b.during) as ends,
             b.kind, b.holder, b.unit, b.state, b.note, b.booked_at
      from allocation.bookings b join allocation.resources r on r.id = b.resource_id
      """;

  private final JdbcClient jdbc;

  BookingTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The living booking that is this wish. */
  Optional<Booking> same(Wish wish) {
    return jdbc.sql(
            BOOKINGS
                + """
                where b.resource_id = :resource and b.during = tstzrange(:from, :to) and b.holder = :holder
                  and b.state = 'BOOKED' and b.kind <> 'CLOSED'
                """)
        .param("resource", wish.resource())
        .param("from", Timestamp.from(wish.during().from()))
        .param("to", Timestamp.from(wish.during().to()))
        .param("holder", wish.holder())
        .query(BookingTables::booking)
        .optional();
  }

  static Booking booking(ResultSet row, int ignored) throws SQLException {
    return new Booking(
        row.getObject("id", UUID.class),
        row.getObject("resource_id", UUID.class),
        row.getString("resource_name"),
        row.getString("place"),
        new Span(row.getTimestamp("begins").toInstant(), row.getTimestamp("ends").toInstant()),
        Booking.Kind.valueOf(row.getString("kind")),
        row.getObject("holder", UUID.class),
        row.getObject("unit", UUID.class),
        Booking.State.valueOf(row.getString("state")),
        row.getString("note"),
        row.getTimestamp("booked_at").toInstant());
  }

  /** Nothing when somebody has it: the exclusion constraint decides, waiting for who is quicker. */
  Optional<UUID> insert(Wish wish, Instant now) {
    return jdbc.sql(
            """
            insert into allocation.bookings (id, resource_id, during, kind, holder, unit, state, booked_at)
            values (:id, :resource, tstzrange(:from, :to), :kind, :holder, :unit, 'BOOKED', :now)
            on conflict do nothing returning id
            """)
        .param("id", Ids.newId())
        .param("resource", wish.resource())
        .param("from", Timestamp.from(wish.during().from()))
        .param("to", Timestamp.from(wish.during().to()))
        .param("kind", wish.forUnit() ? "UNIT" : "PERSON")
        .param("holder", wish.holder())
        .param("unit", wish.unit())
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .optional();
  }

  Optional<Booking> find(UUID id) {
    return jdbc.sql(BOOKINGS + "where b.id = :id")
        .param("id", id)
        .query(BookingTables::booking)
        .optional();
  }

  Optional<Booking> lock(UUID id) {
    return jdbc.sql(BOOKINGS + "where b.id = :id for update of b")
        .param("id", id)
        .query(BookingTables::booking)
        .optional();
  }

  /** Also of a resource that has been retired since. */
  UUID cardOf(UUID resource) {
    return jdbc.sql("select card_id from allocation.resources where id = :id")
        .param("id", resource)
        .query(UUID.class)
        .single();
  }

  void end(UUID id, Booking.State state, String note, Instant now) {
    jdbc.sql(
            """
            update allocation.bookings set state = :state, note = :note, ended_at = :now where id = :id
            """)
        .param("state", state.name())
        .param("note", note)
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  /** What this transaction ended a moment ago; nobody can have taken it meanwhile. */
  void restore(UUID id) {
    jdbc.sql("update allocation.bookings set state = 'BOOKED', ended_at = null where id = :id")
        .param("id", id)
        .update();
  }

  List<Booking> of(UUID holder, int most) {
    return jdbc.sql(
            BOOKINGS
                + """
                where b.holder = :holder and b.kind <> 'CLOSED' order by lower(b.during) desc, b.id limit :most
                """)
        .param("holder", holder)
        .param("most", most)
        .query(BookingTables::booking)
        .list();
  }

  List<Booking> of(UUID resource, Span during) {
    return jdbc.sql(
            BOOKINGS
                + """
                where b.resource_id = :resource and b.state in ('BOOKED', 'NO_SHOW') and b.during && tstzrange(:from, :to)
                order by lower(b.during)
                """)
        .param("resource", resource)
        .param("from", Timestamp.from(during.from()))
        .param("to", Timestamp.from(during.to()))
        .query(BookingTables::booking)
        .list();
  }
}
