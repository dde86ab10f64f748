package org.qunxing.founding.cases;

import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Foundings go where the unit goes that decides them. */
@Component
class WhenUnitsMove {

  private final JdbcClient jdbc;

  WhenUnitsMove(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    follow(
        """
        update founding.foundings
        set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
            else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
        where unit_path <@ cast(:before as ltree)
        """,
        moved);
    follow(
        """
        update founding.assignments
        set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
            else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
        where unit_path <@ cast(:before as ltree)
        """,
        moved);
    follow(
        """
        update founding.calls
        set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
            else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
        where unit_path <@ cast(:before as ltree)
        """,
        moved);
  }

  private void follow(String sql, UnitMoved moved) {
    jdbc.sql(sql)
        .param("before", moved.before().value())
        .param("now", moved.now().value())
        .update();
  }
}
