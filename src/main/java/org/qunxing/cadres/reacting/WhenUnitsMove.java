package org.qunxing.cadres.reacting;

import java.util.List;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Cadres and what was done for them go along when their unit is moved. */
@Component
class WhenUnitsMove {

  private static final List<String> FOLLOWING =
      List.of(
          """
          update cadres.cadres
          set unit_path = text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1))
          where unit_path <@ cast(:before as ltree)
          """,
          """
          update cadres.spells
          set unit_path = text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1))
          where unit_path <@ cast(:before as ltree)
          """,
          """
          update cadres.posts
          set unit_path = text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1))
          where unit_path <@ cast(:before as ltree)
          """,
          """
          update cadres.courses
          set unit_path = text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1))
          where unit_path <@ cast(:before as ltree)
          """,
          """
          update cadres.papers
          set unit_path = text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1))
          where unit_path <@ cast(:before as ltree)
          """,
          """
          update cadres.rounds
          set unit_path = text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1))
          where unit_path <@ cast(:before as ltree)
          """);

  private final JdbcClient jdbc;

  WhenUnitsMove(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    for (String statement : FOLLOWING) {
      jdbc.sql(statement)
          .param("before", moved.before().value())
          .param("now", moved.now().value())
          .update();
    }
  }
}
