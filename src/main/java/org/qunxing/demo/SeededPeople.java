package org.qunxing.demo;

import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberSummary;
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

  void remember(List<MemberSummary> people) {
    jdbc.sql(
            """
            insert into demo.people (person_id, number, name, home)
            select id, number, name, cast(home as ltree)
            from unnest(:ids, :numbers, :names, :homes) as p(id, number, name, home)
            """)
        .param("ids", people.stream().map(MemberSummary::id).toArray(UUID[]::new))
        .param("numbers", people.stream().map(MemberSummary::number).toArray(Long[]::new))
        .param("names", people.stream().map(MemberSummary::name).toArray(String[]::new))
        .param("homes", people.stream().map(one -> one.home().value()).toArray(String[]::new))
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
