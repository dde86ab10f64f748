package org.qunxing.personfile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of the files, in the table. */
@Component
class Entries {

  private final JdbcClient jdbc;
  private final Clock clock;

  Entries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Row(NewEntry entry, Sensitivity sensitivity) {}

  record Told(Instant at, String actorName, String kind, String text) {}

  private static final String INSERT =
      """
      insert into personfile.entries
        (person_id, unit_path, line, kind, sensitivity, involved, source, at, actor_name, text, link)
      select person, cast(unit as ltree), line, kind, sensitivity, cast(involved as uuid[]), source, :at, actor, text, link
      from unnest(cast(:people as uuid[]), cast(:units as text[]), cast(:lines as text[]), cast(:kinds as text[]),
                  cast(:sensitivities as text[]), cast(:involved as text[]), cast(:sources as text[]),
                  cast(:actors as text[]), cast(:texts as text[]), cast(:links as text[]))
        as e(person, unit, line, kind, sensitivity, involved, source, actor, text, link)
      """;

  private static final String IN_ITS_PLACE =
      """
      on conflict (person_id, kind, source) where source is not null do update
      set at = excluded.at, actor_name = excluded.actor_name, text = excluded.text, link = excluded.link,
          involved = excluded.involved
      """;

  /**
   * A statement or two for any number; an entry of a source that is there already takes its place.
   * Entries that stand for themselves are spared the look for one.
   */
  void insert(List<Row> rows) {
    Map<Boolean, List<Row>> bySource =
        rows.stream().collect(Collectors.partitioningBy(row -> row.entry().source() != null));
    insert(bySource.getOrDefault(false, List.of()), INSERT);
    insert(bySource.getOrDefault(true, List.of()), INSERT + IN_ITS_PLACE);
  }

  private void insert(List<Row> rows, String sql) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(sql)
        .param("at", Timestamp.from(clock.instant()))
        .param("people", rows.stream().map(row -> row.entry().person()).toArray(UUID[]::new))
        .param("units", texts(rows, row -> row.entry().unit().value()))
        .param("lines", texts(rows, row -> name(row.entry().line())))
        .param("kinds", texts(rows, row -> row.entry().kind()))
        .param("sensitivities", texts(rows, row -> row.sensitivity().name()))
        .param("involved", texts(rows, row -> literal(row.entry().involved())))
        .param("sources", texts(rows, row -> row.entry().source()))
        .param("actors", texts(rows, row -> row.entry().actorName()))
        .param("texts", texts(rows, row -> row.entry().text()))
        .param("links", texts(rows, row -> row.entry().link()))
        .update();
  }

  private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static @Nullable String name(@Nullable Line line) {
    return line == null ? null : line.name();
  }

  private static String literal(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  void delete(UUID person, String kind, String source) {
    jdbc.sql(
            """
            delete from personfile.entries
            where person_id = :person and kind = :kind and source = :source
            """)
        .param("person", person)
        .param("kind", kind)
        .param("source", source)
        .update();
  }

  void deleteAll(Collection<UUID> people) {
    jdbc.sql("delete from personfile.entries where person_id = any (:people)")
        .param("people", people.toArray(UUID[]::new))
        .update();
  }

  List<Told> of(Actor actor, UUID person, int limit) {
    List<Grant> grants = grants(actor);
    return jdbc.sql(
            """
            select at, actor_name, kind, text from personfile.entries e
            where person_id = :person
              and (:own or cast(:recipient as uuid) = any (involved)
                   or sensitivity = 'OPEN'
                      and exists (select 1 from unnest(cast(:units as ltree[]), cast(:lines as text[])) as g(unit, line)
                                  where e.unit_path <@ g.unit and (e.line is null or e.line = g.line)))
            order by at desc, number desc limit :limit
            """)
        .param("person", person)
        .param("own", actor.isSystem() || person.equals(actor.personId()))
        .param("recipient", actor.recipient())
        .param("units", Scopes.array(grants.stream().map(Grant::unit).toList()))
        .param("lines", grants.stream().map(grant -> grant.line().name()).toArray(String[]::new))
        .param("limit", limit)
        .query(Told.class)
        .list();
  }

  private static List<Grant> grants(Actor actor) {
    return actor.grants().stream()
        .filter(grant -> Permission.VIEW_MEMBERS.roles().contains(grant.role()))
        .toList();
  }

  List<Long> moveEntries(UUID from, UUID into) {
    return jdbc.sql(
            """
            update personfile.entries e set person_id = :into
            where person_id = :from
              and not exists (select 1 from personfile.entries o
                              where o.person_id = :into and o.kind = e.kind and o.source = e.source)
            returning number
            """)
        .param("from", from)
        .param("into", into)
        .query(Long.class)
        .list();
  }

  List<Long> moveLooks(UUID from, UUID into) {
    return jdbc.sql(
            "update personfile.looks set person_id = :into where person_id = :from returning"
                + " number")
        .param("from", from)
        .param("into", into)
        .query(Long.class)
        .list();
  }

  void moveEntriesBack(List<Long> numbers, UUID to) {
    moveBack(
        "update personfile.entries set person_id = :to where number = any (:numbers)", numbers, to);
  }

  void moveLooksBack(List<Long> numbers, UUID to) {
    moveBack(
        "update personfile.looks set person_id = :to where number = any (:numbers)", numbers, to);
  }

  private void moveBack(String sql, List<Long> numbers, UUID to) {
    jdbc.sql(sql).param("to", to).param("numbers", numbers.toArray(Long[]::new)).update();
  }
}
