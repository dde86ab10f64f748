package org.qunxing.measures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes facts; nothing else in the platform does, and nothing changes them. */
@Component
class FactLog {

  private final JdbcClient jdbc;

  FactLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param occurrences 1 for a thing that happened, −1 to take one back, 0 to change its quantity
   */
  void write(Fact fact, int occurrences, BigDecimal quantity, @Nullable String correction) {
    jdbc.sql(
            """
            insert into measures.facts
              (measure, unit_path, day, occurrences, quantity, tags, subject, link, correction)
            values (:measure, cast(:unit as ltree), :day, :occurrences, :quantity,
                    string_to_array(:tags, '&'), :subject, :link, :correction)
            """)
        .param("measure", fact.measure())
        .param("unit", fact.unit().value())
        .param("day", fact.day())
        .param("occurrences", occurrences)
        .param("quantity", quantity)
        .param("tags", tags(fact))
        .param("subject", fact.subject())
        .param("link", fact.link())
        .param("correction", correction)
        .update();
  }

  /** What facts of one import have in common: sent once. */
  private record Shared(String measure, BigDecimal quantity) {

    static Shared of(Fact fact) {
      return new Shared(fact.measure(), fact.quantity());
    }
  }

  /**
   * Thousands of facts in a statement or a few, for imports.
   *
   * @param correction why they are taken back; null when they happened
   */
  void write(List<Fact> facts, @Nullable String correction) {
    facts.stream()
        .collect(Collectors.groupingBy(Shared::of, LinkedHashMap::new, Collectors.toList()))
        .forEach((shared, some) -> write(shared, some, correction));
  }

  private void write(Shared shared, List<Fact> facts, @Nullable String correction) {
    int sign = correction == null ? 1 : -1;
    jdbc.sql(
            """
            insert into measures.facts
              (measure, unit_path, day, occurrences, quantity, tags, subject, link, correction)
            select :measure, cast(unit as ltree), cast(day as date), :sign, :quantity,
                   string_to_array(tags, '&'), subject, link, cast(:correction as text)
            from unnest(:units, :days, :tags, :subjects, :links) as fact (unit, day, tags, subject, link)
            """)
        .param("measure", shared.measure())
        .param("sign", sign)
        .param("quantity", shared.quantity().multiply(BigDecimal.valueOf(sign)))
        .param("correction", correction)
        .param("units", facts.stream().map(fact -> fact.unit().value()).toArray(String[]::new))
        .param("days", facts.stream().map(fact -> fact.day().toString()).toArray(String[]::new))
        .param("tags", facts.stream().map(FactLog::tags).toArray(String[]::new))
        .param("subjects", facts.stream().map(Fact::subject).toArray(String[]::new))
        .param("links", facts.stream().map(Fact::link).toArray(String[]::new))
        .update();
  }

  private static String tags(Fact fact) {
    return String.join("&", fact.tagList());
  }
}
