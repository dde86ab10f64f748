package org.qunxing.benefits.making;

import java.util.Optional;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.KeepsUnitOpen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit with offers in review or not closed yet stays: people hold something of it. */
@Component
class KeepsSponsorOpen implements KeepsUnitOpen {

  private final JdbcClient jdbc;

  KeepsSponsorOpen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> reason(UnitPath unit) {
    int open =
        jdbc.sql(
                """
                select count(*) from benefits.offers
                where unit_path <@ cast(:unit as ltree) and state in ('IN_REVIEW', 'PUBLISHED')
                """)
            .param("unit", unit.value())
            .query(Integer.class)
            .single();
    return open == 0 ? Optional.empty() : Optional.of("还有 %d 项福利没有办结".formatted(open));
  }
}
