package org.qunxing.activities.organising;

import java.util.List;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Activities, and who signed up from where, go along when their unit is moved. */
@Component
class WhenUnitsMove {

  /** The new place and what of the old one lies below the unit. */
  private static final List<String> FOLLOWING =
      List.of(
          """
          update activities.activities
          set unit_path = text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1))
          where unit_path <@ cast(:before as ltree)
          """,
          """
          update activities.activities
          set audience = text2ltree(:now || substr(ltree2text(audience), length(:before) + 1))
          where audience <@ cast(:before as ltree)
          """,
          """
          update activities.sign_ups
          set unit_path = text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1))
          where unit_path <@ cast(:before as ltree)
          """,
          """
          update activities.sign_ups
          set from_unit = text2ltree(:now || substr(ltree2text(from_unit), length(:before) + 1))
          where from_unit <@ cast(:before as ltree)
          """,
          """
          update activities.feedback
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
