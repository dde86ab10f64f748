package org.qunxing.measures;

import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Takes back at the old place what happened in a unit that moves, and records it at the new one.
 * Facts are never changed; above both places the sums stay what they were.
 */
@Component
class WhenUnitsMove {

  private static final String WHY = "单位调整";

  private final JdbcClient jdbc;

  WhenUnitsMove(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    jdbc.sql(
            """
            with moving as (
              select * from measures.facts where unit_path <@ cast(:before as ltree)
            )
            insert into measures.facts
              (measure, unit_path, day, occurrences, quantity, tags, subject, link, correction)
            select measure, unit_path, day, -occurrences, -quantity, tags, subject, link, :why
            from moving
            union all
            select measure, text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1)), day, occurrences,
                quantity, tags, subject, link, :why
            from moving
            """)
        .param("before", moved.before().value())
        .param("now", moved.now().value())
        .param("why", WHY)
        .update();
  }
}
