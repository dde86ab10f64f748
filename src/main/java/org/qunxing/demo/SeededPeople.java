package org.qunxing.demo;

import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.JoinOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers who was seeded, and lets them act. */
@WithDemo
@Component
class SeededPeople {

  private final JdbcClient jdbc;

  SeededPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void remember(JoinOutcome joined, String name, UnitPath home) {
    jdbc.sql(
            "insert into demo.people (person_id, number, name, home) values (:id, :number, :name,"
                + " cast(:home as ltree))")
        .param("id", joined.person())
        .param("number", joined.number())
        .param("name", name)
        .param("home", home.value())
        .update();
  }

  /** The members of the unit and below it, in the order of their numbers. */
  List<Actor> of(UnitPath unit) {
    return jdbc.sql(
            "select person_id, name, home::text from demo.people where home <@ cast(:unit as ltree)"
                + " order by number")
        .param("unit", unit.value())
        .query(
            (row, _) ->
                member(
                    row.getObject("person_id", UUID.class),
                    row.getString("name"),
                    row.getString("home")))
        .list();
  }

  private static Actor member(UUID person, String name, String home) {
    return new Actor(
        person, person, name, List.of(new Grant(Role.MEMBER, UnitPath.of(home), Line.UNION)));
  }
}
