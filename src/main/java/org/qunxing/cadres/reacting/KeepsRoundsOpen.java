package org.qunxing.cadres.reacting;

import java.util.Optional;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.KeepsUnitOpen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit whose officer has a year's appraisal under way stays until it is closed. */
@Component
class KeepsRoundsOpen implements KeepsUnitOpen {

  private final JdbcClient jdbc;
  private final PlatformScope platform;

  KeepsRoundsOpen(JdbcClient jdbc, PlatformScope platform) {
    this.jdbc = jdbc;
    this.platform = platform;
  }

  @Override
  public Optional<String> reason(UnitPath unit) {
    int open =
        platform.call(
            () ->
                jdbc.sql(
                        """
                        select count(*) from cadres.rounds
                        where unit_path <@ cast(:unit as ltree) and closed_at is null
                        """)
                    .param("unit", unit.value())
                    .query(Integer.class)
                    .single());
    return open == 0 ? Optional.empty() : Optional.of("还有 %d 个年度考核没有结束".formatted(open));
  }
}
