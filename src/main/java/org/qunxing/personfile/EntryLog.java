package org.qunxing.personfile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes new entries: one, or the thousands of an import. */
@Component
class EntryLog {

  private final JdbcClient jdbc;
  private final Clock clock;

  EntryLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Row(NewEntry entry, Sensitivity sensitivity) {}

  /** What entries of one import, or of one deed, have in common: sent once. */
  private record Shared(
      String kind, Sensitivity sensitivity, Set<UUID> involved, String actor, boolean alone) {

    static Shared of(Row row) {
      NewEntry entry = row.entry();
      return new Shared(
          entry.kind(),
          row.sensitivity(),
          entry.involved(),
          entry.actorName(),
          entry.source() == null && entry.link() == null);
    }
  }

  /** A statement or a few for any number. */
  void insert(List<Row> rows) {
    rows.stream()
        .collect(Collectors.groupingBy(Shared::of, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (shared, some) -> {
              if (shared.alone()) {
                insertAlone(shared, some);
              } else {
                insertFromSources(shared, some);
              }
            });
  }

  private void insertAlone(Shared shared, List<Row> rows) {
    insert(
            shared,
            rows,
            """
            insert into personfile.entries
              (person_id, unit_path, line, kind, sensitivity, involved, at, actor_name, text)
            select person, cast(unit as ltree), line, :kind, :sensitivity, cast(:involved as uuid[]), :at, :actor, text
            from unnest(cast(:people as uuid[]), cast(:units as text[]), cast(:lines as text[]), cast(:texts as text[]))
              as e(person, unit, line, text)
            """)
        .update();
  }

  /** An entry of a source that is there already takes its place. */
  private void insertFromSources(Shared shared, List<Row> rows) {
    insert(
            shared,
            rows,
            """
            insert into personfile.entries
              (person_id, unit_path, line, kind, sensitivity, involved, source, at, actor_name, text, link)
            select person, cast(unit as ltree), line, :kind, :sensitivity, cast(:involved as uuid[]), source, :at, :actor, text, link
            from unnest(cast(:people as uuid[]), cast(:units as text[]), cast(:lines as text[]), cast(:sources as text[]),
                        cast(:texts as text[]), cast(:links as text[]))
              as e(person, unit, line, source, text, link)
            on conflict (person_id, kind, source) where source is not null do update
            set at = excluded.at, actor_name = excluded.actor_name, text = excluded.text, link = excluded.link,
                involved = excluded.involved
            """)
        .param("sources", texts(rows, row -> row.entry().source()))
        .param("links", texts(rows, row -> row.entry().link()))
        .update();
  }

  private JdbcClient.StatementSpec insert(Shared shared, List<Row> rows, String sql) {
    return jdbc.sql(sql)
        .param("kind", shared.kind())
        .param("sensitivity", shared.sensitivity().name())
        .param("involved", shared.involved().toArray(UUID[]::new))
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", shared.actor())
        .param("people", rows.stream().map(row -> row.entry().person()).toArray(UUID[]::new))
        .param("units", texts(rows, row -> row.entry().unit().value()))
        .param("lines", texts(rows, row -> name(row.entry().line())))
        .param("texts", texts(rows, row -> row.entry().text()));
  }

  private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static @Nullable String name(@Nullable Line line) {
    return line == null ? null : line.name();
  }
}
