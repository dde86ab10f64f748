package org.qunxing.allocation.slots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is free on a day, in one statement. */
@Component
class FreeSlots {

  private final JdbcClient jdbc;

  FreeSlots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SlotOnDay> on(String owner, UnitPath unit, LocalDate day, UUID holder, Instant now) {
    return jdbc.sql(
            """
            select r.id as resource_id, r.name, r.place, s.begins, s.ends, b.id as booking,
                   case when b.holder = :holder and b.kind <> 'CLOSED' then 'MINE'
                        when b.kind = 'CLOSED' then 'CLOSED'
                        when s.begins <= :now then 'PAST'
                        when b.id is not null then 'TAKEN' else 'FREE' end as state
            from allocation.resources r
              join allocation.opening_hours h on h.resource_id = r.id and h.weekday = :weekday
              cross join lateral generate_series(h.from_minute, h.to_minute - r.slot_minutes, r.slot_minutes) as m(minute)
              cross join lateral (
                select cast(:midnight as timestamptz) + make_interval(mins => m.minute) as begins,
                       cast(:midnight as timestamptz) + make_interval(mins => m.minute + r.slot_minutes) as ends) as s
              left join lateral (
                select x.id, x.kind, x.holder from allocation.bookings x
                where x.resource_id = r.id and x.state in ('BOOKED', 'NO_SHOW') and x.during && tstzrange(s.begins, s.ends)
                order by x.kind, x.holder <> :holder limit 1) as b on true
            where r.owner = :owner and r.unit_path <@ cast(:unit as ltree) and r.retired_at is null
            order by r.place, r.name, r.id, s.begins
            """)
        .param("owner", owner)
        .param("unit", unit.value())
        .param("weekday", day.getDayOfWeek().getValue())
        .param("midnight", Timestamp.from(day.atStartOfDay(Span.ZONE).toInstant()))
        .param("holder", holder)
        .param("now", Timestamp.from(now))
        .query(FreeSlots::slot)
        .list();
  }

  private static SlotOnDay slot(ResultSet row, int ignored) throws SQLException {
    SlotOnDay.State state = SlotOnDay.State.valueOf(row.getString("state"));
    return new SlotOnDay(
        row.getObject("resource_id", UUID.class),
        row.getString("name"),
        row.getString("place"),
        new Span(row.getTimestamp("begins").toInstant(), row.getTimestamp("ends").toInstant()),
        state,
        state == SlotOnDay.State.MINE ? row.getObject("booking", UUID.class) : null);
  }
}
