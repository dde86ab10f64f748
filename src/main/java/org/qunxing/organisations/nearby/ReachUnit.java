package org.qunxing.organisations.nearby;

import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitReach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how to reach one unit. */
@Component
@Transactional(readOnly = true)
public class ReachUnit {

  private final JdbcClient jdbc;

  ReachUnit(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(@Nullable String phone, @Nullable String address) {}

  public UnitReach of(Unit unit) {
    Row row =
        jdbc.sql("select phone, address from organisations.units where id = :unit")
            .param("unit", unit.id())
            .query(Row.class)
            .single();
    return new UnitReach(
        row.phone(),
        row.address(),
        jdbc.sql(
                """
                select name, position, phone from organisations.contacts
                where unit_id = :unit order by place
                """)
            .param("unit", unit.id())
            .query(UnitReach.Contact.class)
            .list());
  }
}
