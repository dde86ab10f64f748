package org.qunxing.founding.cases;

import java.util.Optional;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.KeepsUnitOpen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit with applications to decide stays. */
@Component
class KeepsUpperOpen implements KeepsUnitOpen {

  private final JdbcClient jdbc;

  KeepsUpperOpen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> reason(UnitPath unit) {
    int open =
        jdbc.sql(
                """
                select count(*) from founding.foundings
                where unit_path <@ cast(:unit as ltree) and state not in ('CERTIFIED', 'WITHDRAWN')
                """)
            .param("unit", unit.value())
            .query(Integer.class)
            .single();
    return open == 0 ? Optional.empty() : Optional.of("还有 %d 项建会申请在办理".formatted(open));
  }
}
