package org.qunxing.reports.drafting;

import java.util.List;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reports stay with their unit when it is moved. */
@Component
class WhenUnitsMove {

  /** The new place and what of the old one lies below the unit. */
  private static final List<String> FOLLOWING =
      List.of(
          """
          update reports.reports
          set unit_path = text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1))
          where unit_path <@ cast(:before as ltree)
          """,
          """
          update reports.sections
          set unit_path = text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1))
          where unit_path <@ cast(:before as ltree)
          """,
          """
          update reports.figures
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
