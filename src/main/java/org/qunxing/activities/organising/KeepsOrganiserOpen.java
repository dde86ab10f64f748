package org.qunxing.activities.organising;

import java.util.Optional;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.KeepsUnitOpen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit with activities in review or not summed up yet stays: people have signed up for them. */
@Component
class KeepsOrganiserOpen implements KeepsUnitOpen {

  private final JdbcClient jdbc;

  KeepsOrganiserOpen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> reason(UnitPath unit) {
    int open =
        jdbc.sql(
                """
                select count(*) from activities.activities
                where unit_path <@ cast(:unit as ltree) and state in ('IN_REVIEW', 'PUBLISHED')
                """)
            .param("unit", unit.value())
            .query(Integer.class)
            .single();
    return open == 0 ? Optional.empty() : Optional.of("还有 %d 场活动没有办结".formatted(open));
  }
}
