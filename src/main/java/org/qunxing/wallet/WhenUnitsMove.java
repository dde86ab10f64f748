package org.qunxing.wallet;

import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Requests go along when their unit is moved. */
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
            update wallet.requests
            set unit_path = text2ltree(:now || substr(ltree2text(unit_path), length(:before) + 1))
            where unit_path <@ cast(:before as ltree)
            """)
        .param("before", moved.before().value())
        .param("now", moved.now().value())
        .update();
  }
}
