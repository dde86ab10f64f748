package org.qunxing.benefits.following;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores holdings: a statement for any number of them. Joins the caller's transaction. */
@Component
class Holdings {

  private static final String COLUMNS =
      """
      turn, person_id, home::text, worker, part, units, state, given_on, first_time, asked_at, changed_at
      """;

  private final JdbcClient jdbc;

  Holdings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<Long, Holding> byTurn(UUID offer, Collection<Long> turns) {
    return jdbc
        .sql(
            "select "
                + COLUMNS
                + "from benefits.holdings where offer_id = :offer and turn = any (:turns)")
        .param("offer", offer)
        .param("turns", turns.toArray(Long[]::new))
        .query(Holdings::holding)
        .list()
        .stream()
        .collect(Collectors.toMap(Holding::turn, Function.identity()));
  }

  /** Those with something in hand or offered that no counter has handed out. */
  List<Holding> notHandedOut(UUID offer) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from benefits.holdings h
                where offer_id = :offer and state in ('HELD', 'OFFERED')
                  and not exists (select from benefits.hand_outs o where o.offer_id = h.offer_id and o.turn = h.turn)
                order by turn
                """)
        .param("offer", offer)
        .query(Holdings::holding)
        .list();
  }

  /** Of all states that still wait for something. */
  List<UUID> hoping(UUID offer) {
    return jdbc.sql(
            """
            select person_id from benefits.holdings
            where offer_id = :offer and state in ('WAITING', 'ENTERED') order by turn
            """)
        .param("offer", offer)
        .query(UUID.class)
        .list();
  }

  void write(Offer offer, Collection<Holding> holdings) {
    jdbc.sql(
            """
            insert into benefits.holdings (offer_id, turn, unit_path, person_id, home, worker, part, units, state,
              given_on, first_time, asked_at, changed_at)
            select :offer, h.turn, cast(:unit as ltree), h.person, cast(h.home as ltree), h.worker, h.part, h.units,
                   h.state, h.given_on, h.first_time, h.asked_at, h.changed_at
            from unnest(cast(:turns as bigint[]), cast(:people as uuid[]), cast(:homes as text[]),
                   cast(:workers as text[]), cast(:parts as int[]), cast(:units as int[]), cast(:states as text[]),
                   cast(:days as date[]), cast(:firsts as boolean[]), cast(:asked as timestamptz[]),
                   cast(:changed as timestamptz[]))
              as h(turn, person, home, worker, part, units, state, given_on, first_time, asked_at, changed_at)
            on conflict (offer_id, turn) do update
            set state = excluded.state, part = excluded.part, given_on = excluded.given_on,
                first_time = excluded.first_time, changed_at = excluded.changed_at
            """)
        .param("offer", offer.id())
        .param("unit", offer.unit().value())
        .param("turns", column(holdings, Holding::turn, Long[]::new))
        .param("people", column(holdings, Holding::person, UUID[]::new))
        .param("homes", column(holdings, holding -> holding.home().value(), String[]::new))
        .param("workers", column(holdings, holding -> holding.worker().name(), String[]::new))
        .param("parts", column(holdings, Holding::part, Integer[]::new))
        .param("units", column(holdings, Holding::units, Integer[]::new))
        .param("states", column(holdings, holding -> holding.state().name(), String[]::new))
        .param("days", column(holdings, Holdings::givenOn, Date[]::new))
        .param("firsts", column(holdings, Holding::firstTime, Boolean[]::new))
        .param("asked", column(holdings, h -> Timestamp.from(h.askedAt()), Timestamp[]::new))
        .param("changed", column(holdings, h -> Timestamp.from(h.changedAt()), Timestamp[]::new))
        .update();
  }

  private static @Nullable Date givenOn(Holding holding) {
    return holding.givenOn() == null ? null : Date.valueOf(holding.givenOn());
  }

  private static <T> @Nullable T[] column(
      Collection<Holding> holdings,
      Function<Holding, @Nullable T> column,
      java.util.function.IntFunction<@Nullable T[]> array) {
    return holdings.stream().map(column).toArray(array);
  }

  private static Holding holding(ResultSet row, int number) throws SQLException {
    Date day = row.getDate("given_on");
    return new Holding(
        row.getLong("turn"),
        row.getObject("person_id", UUID.class),
        UnitPath.of(row.getString("home")),
        Worker.valueOf(row.getString("worker")),
        row.getInt("part"),
        row.getInt("units"),
        HoldingState.valueOf(row.getString("state")),
        day == null ? null : day.toLocalDate(),
        row.getBoolean("first_time"),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }
}
