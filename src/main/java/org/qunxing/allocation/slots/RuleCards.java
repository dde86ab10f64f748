package org.qunxing.allocation.slots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which things are booked. The caller has checked who may change them. */
@Component
public class RuleCards {

  private final JdbcClient jdbc;

  RuleCards(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a card, or its new form: what is booked already stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(RuleCard card) {
    jdbc.sql(
            """
            insert into allocation.rule_cards (id, unit_path, name, person_a_day, unit_a_day, longest_minutes,
              opens_days_ahead, opens_at_minute, last_days_ahead, cancel_minutes, no_shows, suspended_months)
            values (:id, cast(:unit as ltree), :name, :person, :perUnit, :longest, :opens, :opensAt, :last, :cancel,
              :noShows, :months)
            on conflict (id) do update set name = excluded.name, person_a_day = excluded.person_a_day,
              unit_a_day = excluded.unit_a_day, longest_minutes = excluded.longest_minutes,
              opens_days_ahead = excluded.opens_days_ahead, opens_at_minute = excluded.opens_at_minute,
              last_days_ahead = excluded.last_days_ahead, cancel_minutes = excluded.cancel_minutes,
              no_shows = excluded.no_shows, suspended_months = excluded.suspended_months
            """)
        .param("id", card.id())
        .param("unit", card.unit().value())
        .param("name", card.name())
        .param("person", card.personADay())
        .param("perUnit", card.unitADay())
        .param("longest", card.longest().toMinutes())
        .param("opens", card.opensDaysAhead())
        .param("opensAt", card.opensAt().toSecondOfDay() / 60)
        .param("last", card.lastDaysAhead())
        .param("cancel", card.cancelBefore().toMinutes())
        .param("noShows", card.noShows())
        .param("months", card.suspension().toTotalMonths())
        .update();
  }

  public Optional<RuleCard> find(UUID id) {
    return jdbc.sql(
            """
            select id, unit_path, name, person_a_day, unit_a_day, longest_minutes, opens_days_ahead, opens_at_minute,
                   last_days_ahead, cancel_minutes, no_shows, suspended_months
            from allocation.rule_cards where id = :id
            """)
        .param("id", id)
        .query(RuleCards::card)
        .optional();
  }

  private static RuleCard card(ResultSet row, int ignored) throws SQLException {
    return new RuleCard(
        row.getObject("id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        row.getString("name"),
        row.getObject("person_a_day", Integer.class),
        row.getObject("unit_a_day", Integer.class),
        Duration.ofMinutes(row.getInt("longest_minutes")),
        row.getInt("opens_days_ahead"),
        LocalTime.ofSecondOfDay(row.getInt("opens_at_minute") * 60L),
        row.getInt("last_days_ahead"),
        Duration.ofMinutes(row.getInt("cancel_minutes")),
        row.getInt("no_shows"),
        Period.ofMonths(row.getInt("suspended_months")));
  }
}
