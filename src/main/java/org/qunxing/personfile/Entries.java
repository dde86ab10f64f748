package org.qunxing.personfile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of the files, in the table. */
@Component
class Entries {

  private final JdbcClient jdbc;

  Entries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Told(Instant at, String actorName, String kind, String text) {}

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
