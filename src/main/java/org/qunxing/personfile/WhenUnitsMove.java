package org.qunxing.personfile;

import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What happened in a unit stays readable to its staff wherever the unit goes. */
@Component
class WhenUnitsMove {

  private final JdbcClient jdbc;

  WhenUnitsMove(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @ApplicationModuleListener
  void follow(UnitMoved moved) {
    jdbc.sql(
            """
            update personfile.entries
            set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
                else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
            where unit_path <@ cast(:before as ltree)
            """)
        .param("before", moved.before().value())
        .param("now", moved.now().value())
        .update();
  }
}
