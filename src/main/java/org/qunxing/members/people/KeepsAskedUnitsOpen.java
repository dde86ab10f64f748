package org.qunxing.members.people;

import java.util.Optional;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.KeepsUnitOpen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever asked to join gets an answer before the unit that she asked is closed. */
@Component
class KeepsAskedUnitsOpen implements KeepsUnitOpen {

  private final JdbcClient jdbc;

  KeepsAskedUnitsOpen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> reason(UnitPath unit) {
    int asking =
        jdbc.sql(
                """
                select count(*) from members.applications
                where unit_path <@ cast(:unit as ltree) and state in ('WAITING', 'ASKED')
                """)
            .param("unit", unit.value())
            .query(Integer.class)
            .single();
    return asking == 0 ? Optional.empty() : Optional.of("还有 %d 份入会申请没有答复".formatted(asking));
  }
}
