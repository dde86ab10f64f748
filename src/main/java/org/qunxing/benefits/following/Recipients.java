package org.qunxing.benefits.following;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Fact;
import org.qunxing.measures.Measures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts people, each once a year: sums can be added up, people cannot, so the fact is recorded
 * with the first thing a person has in a year, where she belongs, and withdrawn with the last one
 * given back. One row a person and year; its lock makes two pools that tell at once agree.
 */
@Component
class Recipients {

  private static final String ROW =
      "person_id, unit_path::text, line, worker, first_ever, since_on, subject, link";

  private final JdbcClient jdbc;
  private final Measures measures;

  Recipients(JdbcClient jdbc, Measures measures) {
    this.jdbc = jdbc;
    this.measures = measures;
  }

  private record Reached(UUID person, boolean first, List<Fact> facts) {}

  /** These now hold something of the offer; returns those who never held anything before. */
  Set<UUID> reached(Offer offer, List<Holding> given) {
    List<Optional<Reached>> told =
        jdbc.sql(
                """
                insert into benefits.recipients as r
                  (person_id, year, unit_path, line, worker, living, first_ever, since_on, subject, link)
                select g.person, g.year, cast(g.home as ltree), :line, g.worker, 1,
                       not exists (select from benefits.recipients o where o.person_id = g.person and o.year <> g.year),
                       g.day, :subject, :link
                from unnest(cast(:people as uuid[]), cast(:years as int[]), cast(:homes as text[]),
                            cast(:workers as text[]), cast(:days as date[])) as g(person, year, home, worker, day)
                order by g.person
                on conflict (person_id, year) do update set living = r.living + 1
                returning r.living as now,
                """
                    + ROW)
            .param("line", offer.line().name())
            .param("subject", offer.title())
            .param("link", "/workbench/offers/" + offer.number())
            .param("people", given.stream().map(Holding::person).toArray(UUID[]::new))
            .param("years", given.stream().map(h -> day(h).getYear()).toArray(Integer[]::new))
            .param("homes", given.stream().map(h -> h.home().value()).toArray(String[]::new))
            .param("workers", given.stream().map(h -> h.worker().name()).toArray(String[]::new))
            .param("days", given.stream().map(h -> Date.valueOf(day(h))).toArray(Date[]::new))
            .query(
                (row, _) ->
                    row.getInt("now") == 1 ? Optional.of(reached(row)) : Optional.<Reached>empty())
            .list();
    List<Reached> fresh = told.stream().flatMap(Optional::stream).toList();
    measures.record(facts(fresh));
    return fresh.stream().filter(Reached::first).map(Reached::person).collect(Collectors.toSet());
  }

  /** These gave one thing back. */
  void gaveBack(List<Holding> returned) {
    returned.stream()
        .sorted(Comparator.comparing(Holding::person))
        .collect(Collectors.groupingBy(holding -> day(holding).getYear(), Collectors.toList()))
        .forEach(this::gaveBack);
  }

  private void gaveBack(int year, List<Holding> returned) {
    Map<UUID, Long> times =
        returned.stream().collect(Collectors.groupingBy(Holding::person, Collectors.counting()));
    jdbc.sql(
            """
            update benefits.recipients r set living = r.living - g.times
            from unnest(cast(:people as uuid[]), cast(:times as int[])) as g(person, times)
            where r.person_id = g.person and r.year = :year
            """)
        .param("people", times.keySet().toArray(UUID[]::new))
        .param("times", times.values().stream().map(Long::intValue).toArray(Integer[]::new))
        .param("year", year)
        .update();
    List<Reached> gone =
        jdbc.sql(
                """
                delete from benefits.recipients where person_id = any (:people) and year = :year and living = 0
                returning
                """
                    + ROW)
            .param("people", times.keySet().toArray(UUID[]::new))
            .param("year", year)
            .query((row, _) -> reached(row))
            .list();
    measures.withdraw(facts(gone), "全部退回");
  }

  private static LocalDate day(Holding holding) {
    return Objects.requireNonNull(holding.givenOn());
  }

  private static List<Fact> facts(List<Reached> people) {
    return people.stream().flatMap(person -> person.facts().stream()).toList();
  }

  private static Reached reached(ResultSet row) throws SQLException {
    boolean first = row.getBoolean("first_ever");
    List<Fact> facts = new ArrayList<>();
    facts.add(fact(BenefitFacts.Measure.PEOPLE, row));
    if (first) {
      facts.add(fact(BenefitFacts.Measure.FIRST_TIMERS, row));
    }
    return new Reached(row.getObject("person_id", UUID.class), first, facts);
  }

  private static Fact fact(BenefitFacts.Measure measure, ResultSet row) throws SQLException {
    return new Fact(
        measure.key(),
        UnitPath.of(row.getString("unit_path")),
        row.getDate("since_on").toLocalDate(),
        BigDecimal.ONE,
        Map.of("line", row.getString("line"), "worker", row.getString("worker")),
        row.getString("subject"),
        row.getString("link"));
  }
}
