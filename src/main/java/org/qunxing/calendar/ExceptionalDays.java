package org.qunxing.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of exceptional days. */
@Component
class ExceptionalDays {

  private final JdbcClient jdbc;

  ExceptionalDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A day and the year of the notice that set it. */
  record Entry(int year, ExceptionalDay day) {}

  List<Entry> all() {
    return jdbc.sql("select day, year, kind, name from calendar.exceptional_days order by day")
        .query(
            (row, _) ->
                new Entry(
                    row.getInt("year"),
                    new ExceptionalDay(
                        row.getObject("day", LocalDate.class),
                        ExceptionalDay.Kind.valueOf(row.getString("kind")),
                        row.getString("name"))))
        .list();
  }

  /** The notice that a year was taken from. */
  Optional<String> source(int year) {
    return jdbc.sql(
            "select source from calendar.exceptional_days where year = :year order by day desc"
                + " limit 1")
        .param("year", year)
        .query(String.class)
        .optional();
  }

  /** Two imports at once take turns; readers are not held up. */
  void lock() {
    jdbc.sql("lock table calendar.exceptional_days in share row exclusive mode").update();
  }

  void forget(int year) {
    jdbc.sql("delete from calendar.exceptional_days where year = :year")
        .param("year", year)
        .update();
  }

  /** A later notice wins over an earlier one that speaks of the same day. */
  void add(int year, ExceptionalDay day, String source) {
    jdbc.sql(
            """
            insert into calendar.exceptional_days (day, year, kind, name, source)
            values (:day, :year, :kind, :name, :source)
            on conflict (day) do update
            set year = excluded.year, kind = excluded.kind, name = excluded.name, source = excluded.source
            """)
        .param("day", day.day())
        .param("year", year)
        .param("kind", day.kind().name())
        .param("name", day.name())
        .param("source", source)
        .update();
  }
}
