package org.qunxing.allocation.slots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.allocation.slots.Resource.Hours;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What can be booked. The caller has checked who may change it. */
@Component
public class Resources {

  private final JdbcClient jdbc;
  private final Clock clock;

  Resources(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds a resource with its hours. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Resource resource) {
    jdbc.sql(
            """
            insert into allocation.resources (id, unit_path, card_id, owner, name, place, slot_minutes)
            values (:id, cast(:unit as ltree), :card, :owner, :name, :place, :slot)
            """)
        .param("id", resource.id())
        .param("unit", resource.unit().value())
        .param("card", resource.card())
        .param("owner", resource.owner())
        .param("name", resource.name())
        .param("place", resource.place())
        .param("slot", resource.slot().toMinutes())
        .update();
    open(resource.id(), resource.hours());
  }

  /** Other hours from the next booking on; what is booked already stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(UUID resource, List<Hours> hours) {
    jdbc.sql("delete from allocation.opening_hours where resource_id = :resource")
        .param("resource", resource)
        .update();
    for (Hours one : hours) {
      jdbc.sql(
              """
              insert into allocation.opening_hours (resource_id, weekday, from_minute, to_minute)
              values (:resource, :weekday, :from, :to)
              """)
          .param("resource", resource)
          .param("weekday", one.weekday().getValue())
          .param("from", one.fromMinute())
          .param("to", one.toMinute())
          .update();
    }
  }

  /** Nobody books it any more; what is booked already stays, unless it is closed too. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void retire(UUID resource) {
    jdbc.sql(
            """
            update allocation.resources set retired_at = :now where id = :id and retired_at is null
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", resource)
        .update();
  }

  /** One that can be booked. */
  public Optional<Resource> find(UUID id) {
    return jdbc.sql(
            """
            select id, unit_path, card_id, owner, name, place, slot_minutes
            from allocation.resources where id = :id and retired_at is null
            """)
        .param("id", id)
        .query(Resources::resource)
        .optional()
        .map(this::withHours);
  }

  /** What a unit and those below it have. */
  public List<Resource> of(String owner, UnitPath unit) {
    return jdbc
        .sql(
            """
            select id, unit_path, card_id, owner, name, place, slot_minutes
            from allocation.resources
            where owner = :owner and unit_path <@ cast(:unit as ltree) and retired_at is null
            order by place, name, id
            """)
        .param("owner", owner)
        .param("unit", unit.value())
        .query(Resources::resource)
        .list()
        .stream()
        .map(this::withHours)
        .toList();
  }

  private static Resource resource(ResultSet row, int ignored) throws SQLException {
    return new Resource(
        row.getObject("id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        row.getObject("card_id", UUID.class),
        row.getString("owner"),
        row.getString("name"),
        row.getString("place"),
        Duration.ofMinutes(row.getInt("slot_minutes")),
        List.of());
  }

  private Resource withHours(Resource resource) {
    return resource.open(hours(resource.id()));
  }

  private List<Hours> hours(UUID resource) {
    return jdbc.sql(
            """
            select weekday, from_minute, to_minute from allocation.opening_hours
            where resource_id = :resource order by weekday, from_minute
            """)
        .param("resource", resource)
        .query(
            (row, _) ->
                new Hours(
                    DayOfWeek.of(row.getInt("weekday")),
                    row.getInt("from_minute"),
                    row.getInt("to_minute")))
        .list();
  }
}
