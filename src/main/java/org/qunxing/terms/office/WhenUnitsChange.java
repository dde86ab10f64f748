package org.qunxing.terms.office;

import java.time.Clock;
import java.time.LocalDate;
import org.qunxing.organisations.OrganisationEvent.UnitClosed;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Terms go where their unit goes, and end when it closes. */
@Component
class WhenUnitsChange {

  private final JdbcClient jdbc;
  private final TermTable table;
  private final Clock clock;

  WhenUnitsChange(JdbcClient jdbc, TermTable table, Clock clock) {
    this.jdbc = jdbc;
    this.table = table;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    jdbc.sql(
            """
            update terms.terms
            set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
                else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
            where unit_path <@ cast(:before as ltree)
            """)
        .param("before", moved.before().value())
        .param("now", moved.now().value())
        .update();
  }

  @ApplicationModuleListener
  void end(UnitClosed closed) {
    table.end(closed.unit(), LocalDate.now(clock));
  }
}
